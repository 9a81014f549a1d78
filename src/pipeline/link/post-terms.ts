/** What a post is about, for finding related ones: rare words of its title and headings. */
import { BESIDE, termsOf } from '../../browser/search/terms.ts';
import { tokensOf } from '../../browser/search/tokens.ts';
import type { Post } from '../../model.ts';

/** How much a word tells by where it stands. */
const WEIGHTS = { title: 1, heading: 0.5 };

const FUNCTION_WORDS = new Set(
  'an and are as at by can do does for from how in into is it its no not of on or that the their this to via we what when why with you your'.split(
    ' ',
  ),
);

/** Words and pairs of Chinese characters, folded as the search folds them; each with its weight. */
export function postTerms({ title, compiled }: Post): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsOf(tokensOf(text), text)) {
      if (isTelling(term) && !terms.has(term)) terms.set(term, weight);
    }
  };
  add(title, WEIGHTS.title);
  for (const { text } of compiled.headings) add(text, WEIGHTS.heading);
  return terms;
}

/** One character is in every post; a number alone says little. */
function isTelling(term: string): boolean {
  return (
    term.length > 1 && !term.includes(BESIDE) && !/^\d+$/.test(term) && !FUNCTION_WORDS.has(term)
  );
}
