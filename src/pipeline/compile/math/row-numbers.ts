/** Numbers of rows in KaTeX's markup, which leaves those of environments to counters of its style sheet. */
import { escapeHtml } from '../../../base/escape.ts';
import { glyphsIn } from '../katex-glyphs.ts';
import type { NumberedRow } from './equations.ts';
import type { SetFormula } from './set-formula.ts';

const HTML_NUMBER = /<span class="eqn-num"><\/span>/g;
/** KaTeX writes the space before `=`, and the same empty cell for a row with `\tag`. */
const MATHML_NUMBER = /<mtd class ?="mml-eqn-num"><\/mtd>/g;

/** Counters would go on from post to post, know no label, and are nothing in feeds. */
export function withRowNumbers(set: SetFormula, rows: NumberedRow[]): SetFormula {
  if (rows.length === 0) return set;
  const counted = rows.filter(({ byEnvironment }) => byEnvironment).values();
  const all = rows.values();
  const next = (from: Iterator<NumberedRow>) => escapeHtml(from.next().value?.tag ?? '');
  const { formula } = set;
  const html = formula.html.replace(
    HTML_NUMBER,
    () => `<span class="eqn-num">${next(counted)}</span>`,
  );
  const mathml = formula.mathml.replace(
    MATHML_NUMBER,
    () => `<mtd><mtext>${next(all)}</mtext></mtd>`,
  );
  return { formula: { ...formula, html, mathml }, glyphs: glyphsIn(html) };
}
