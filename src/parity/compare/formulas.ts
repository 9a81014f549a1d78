/** Formulas of a post, side by side with those of the old page. */
import { align } from '../formulas/align.ts';
import { canonicalTex, isDamageOf, looseKey } from '../formulas/damage.ts';
import { splitFormulas } from '../formulas/in-text.ts';
import { readable } from '../formulas/marks.ts';
import type { PageFacts } from '../model.ts';
import type { ContentComparison } from './content-comparison.ts';

export function compareFormulas(
  url: string,
  old: PageFacts,
  now: PageFacts,
  { tally }: ContentComparison,
) {
  const prices = pricesIn(now.text);
  const pairs = align(old.formulas.map(looseKey), now.formulas.map(looseKey));
  for (const pair of pairs) {
    if (pair.old === undefined) continue; // one more than there was
    const before = old.formulas[pair.old] ?? '';
    const after = pair.new === undefined ? undefined : now.formulas[pair.new];
    const name = `formula ${url} ${pair.old + 1}`;
    const texts = { old: readable(before), ...(after !== undefined && { new: after }) };
    const [a, b] = [canonicalTex(before), canonicalTex(after ?? '')];
    if (after !== undefined && a === b) tally.same('formula');
    else if (after !== undefined && isDamageOf(a, b)) {
      tally.add({ kind: 'formula', state: 'mended', name, ...texts });
    } else if (prices.has(squeezed(before))) {
      const why = { en: 'it was no formula, and is text now', zh: '它本来就不是公式，现在是文字' };
      tally.add({ kind: 'formula', state: 'mended', name, old: readable(before), why });
    } else {
      const state = after === undefined ? 'lost' : 'changed';
      tally.add({ kind: 'formula', state, name, ...texts });
    }
  }
}

/**
 * What stands between dollars in the text of the new page, and looks like text: two prices with a sentence
 * between them, which MathJax took for a formula.
 */
function pricesIn(text: string): Set<string> {
  const formulas = text.split('\n').flatMap((line) => splitFormulas(line, 'in-text').formulas);
  return new Set(formulas.filter((tex) => /^\s|\s$|\p{Script=Han}/u.test(tex)).map(squeezed));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
