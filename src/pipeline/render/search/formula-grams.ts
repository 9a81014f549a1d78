/** Neighbouring tokens of one post's formulas, and where in the post they stand. */
import { tokensIn } from '../../../browser/formula/canonical.ts';
import { addressAt, gramTokens, hashOf } from '../../../browser/formula/grams.ts';

/** A formula as hashes of its tokens. */
export interface HashedFormula {
  tokens: Uint32Array;
  /** From 1. */
  part: number;
}

/**
 * Of one post, each formula of each part: its part, how many tokens it has, and their hashes, one formula after the
 * other. A large site has millions of them at once.
 */
export type PostFormulas = Uint32Array;

export function* formulasIn(packed: PostFormulas): Generator<HashedFormula> {
  for (let at = 0; at < packed.length; ) {
    const first = at + 2;
    const end = first + (packed[at + 1] ?? 0);
    yield { part: packed[at] ?? 0, tokens: packed.subarray(first, end) };
    at = end;
  }
}

/** Most formulas of a site are short, and stand in many posts. */
const MOST_KNOWN = 20_000;

/** `parts` are the forms of the formulas of each part of a post. */
export function formulaHasher(): (parts: readonly (readonly string[])[]) => PostFormulas {
  const hashes = new Map<string, number>();
  const hashed = (token: string): number => {
    const hash = hashes.get(token) ?? hashOf(token);
    hashes.set(token, hash);
    return hash;
  };
  const known = new Map<string, number[]>();
  const tokensOf = (form: string): number[] => {
    const tokens = known.get(form) ?? gramTokens(tokensIn(form)).map(hashed);
    if (known.size < MOST_KNOWN) known.set(form, tokens);
    return tokens;
  };
  return (parts) => {
    const packed: number[] = [];
    for (const [index, forms] of parts.entries()) {
      for (const form of forms) {
        const tokens = tokensOf(form);
        packed.push(index + 1, tokens.length);
        for (const token of tokens) packed.push(token);
      }
    }
    return Uint32Array.from(packed);
  };
}

export function countTokens(formulas: PostFormulas): number {
  let count = 0;
  for (const { tokens } of formulasIn(formulas)) count += tokens.length;
  return count;
}

/** Where in a post something stands: its part, doubled, and one more where it is a whole formula. */
export type PlaceInPost = number;

export function placeOf(part: number, isWhole: boolean): PlaceInPost {
  return part * 2 + (isWhole ? 1 : 0);
}

/** `address` is that of `length` tokens, `pair` that of the first two of them, or of the one. */
export type VisitGram = (address: number, place: PlaceInPost, pair: number) => void;

export function eachGram(
  formulas: PostFormulas,
  length: number,
  shards: number,
  visit: VisitGram,
): void {
  for (const { tokens, part } of formulasIn(formulas)) {
    const place = placeOf(part, tokens.length === length);
    for (let at = 0; at + length <= tokens.length; at++) {
      const address = addressAt(tokens, at, length, shards);
      visit(address, place, length === 3 ? addressAt(tokens, at, 2, shards) : address);
    }
  }
}
