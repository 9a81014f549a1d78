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

/**
 * Words and pairs of Chinese characters, folded as the search folds them; each with its weight.
 * `known` holds the terms of headings, which many posts have alike.
 */
export function postTerms(
  { title, compiled }: Post,
  known: Map<string, string[]>,
): Map<string, number> {
  const terms = new Map<string, number>();
  for (const term of tellingTerms(title)) terms.set(term, WEIGHTS.title);
  for (const { text } of compiled.headings) {
    const found = known.get(text) ?? tellingTerms(text);
    known.set(text, found);
    for (const term of found) if (!terms.has(term)) terms.set(term, WEIGHTS.heading);
  }
  return terms;
}

function tellingTerms(text: string): string[] {
  return termsOf(tokensOf(text), text).filter(isTelling);
}

/** One character is in every post; a number alone says little. */
function isTelling(term: string): boolean {
  return (
    term.length > 1 && !term.includes(BESIDE) && !/^\d+$/.test(term) && !FUNCTION_WORDS.has(term)
  );
}
