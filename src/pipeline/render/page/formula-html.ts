/** A formula in the form that a page wants. */
import { ruleOfStyle } from '../../../base/style-class.ts';
import type { Formula, MathOutput, Post } from '../../../model.ts';

/** As KaTeX writes it with `output` set so. MathML by itself knows that it stands on its own line. */
export function formulaHtml({ display, html, mathml }: Formula, output: MathOutput): string {
  if (output === 'mathml') return `<span class="katex">${mathml}</span>`;
  const hidden = output === 'html' ? '' : `<span class="katex-mathml">${mathml}</span>`;
  const inline = `<span class="katex">${hidden}${html}</span>`;
  return display ? `<span class="katex-display">${inline}</span>` : inline;
}

/** The rules that stand for the inline styles of all formulas of `posts`, in a fixed order. */
export function formulaRules(posts: Post[]): string {
  const styles = new Set(
    posts.flatMap(({ compiled }) => compiled.formulas.flatMap((formula) => formula.styles)),
  );
  return [...styles].sort().map(ruleOfStyle).join('');
}
