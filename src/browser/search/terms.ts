/** Tokens → the terms under which the index has them: words, characters, pairs of characters. */
import type { Token } from './tokens.ts';

/** Stands in a term for any word beside a character: `|散` and `散|` of `KL散度`, `轴|`. */
export const BESIDE = '|';

/** Of all pairs of neighbours: what is apart by more than the space between two scripts is none. */
export function termsOf(tokens: readonly Token[], text: string): string[] {
  const terms: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    terms.push(token.folded, ...token.parts);
    if (!next || !(token.isHan || next.isHan) || !areNeighbours(token, next, text)) continue;
    if (token.isHan) terms.push(token.folded + (next.isHan ? next.folded : BESIDE));
    else terms.push(BESIDE + next.folded);
  }
  return terms;
}

/** A space between Chinese and a word is how the one or the other author writes. */
export function areNeighbours(first: Token, second: Token, text: string): boolean {
  if (first.end === second.start) return true;
  return first.isHan !== second.isHan && /^ ?$/.test(text.slice(first.end, second.start));
}
