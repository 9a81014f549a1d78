/** A formula in the form that a page wants. */
import { ruleOfStyle } from '../../../base/style-class.ts';
import type { Formula, MathOutput, Post } from '../../../model.ts';

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/**
 * As KaTeX writes it with `output` set so. MathML by itself knows that it stands on its own line, and
 * has its namespace for readers of feeds that take their HTML for XML.
 */
export function formulaHtml({ display, html, mathml }: Formula, output: MathOutput): string {
  if (output === 'mathml') {
    return `<span class="katex">${mathml.replace('<math', `<math xmlns="${NAMESPACE}"`)}</span>`;
  }
  const hidden = output === 'html' ? '' : `<span class="katex-mathml">${mathml}</span>`;
  const inline = `<span class="katex">${hidden}${html}</span>`;
  return display ? `<span class="katex-display">${inline}</span>` : inline;
}

/**
 * The rules that stand for the inline styles of all formulas of some posts, in a fixed order, without the
 * common ones. Posts share most of their styles: each rule is made once.
 */
export function formulaRules(): (posts: Post[]) => string {
  const rules = new Map<string, string>();
  const ruleOf = (style: string) => {
    const rule = rules.get(style) ?? ruleOfStyle(style);
    rules.set(style, rule);
    return rule;
  };
  return (posts) => {
    const styles = new Set(posts.flatMap(({ compiled }) => compiled.styles));
    return [...styles].sort().map(ruleOf).join('');
  };
}
