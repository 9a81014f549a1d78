/** Which posts have which neighbouring tokens in a formula → the shards of the index. */
import { FEW_POSTS, gramTokens, hashOf, placeOf } from '../../../browser/formula/grams.ts';
import { written } from './written-numbers.ts';

/** Of a shard before it is compressed; a query reads about four. */
const SHARD_BYTES = 2800;
const MOST_SHARDS = 1024;
/** What one post in one slot takes, about. */
const POSTING_BYTES = 1.8;

/** Slot → posts, ascending: twice their number, and one more where nothing else is in the formula. */
type Slots = Map<number, number[]>;

/** `posts` are the tokens of each post's distinct formulas. The same posts make the same bytes. */
export function formulaPostings(posts: string[][][]): Uint8Array[] {
  const hashed = hashedTokens(posts);
  const shards = shardsFor(hashed);
  const made = Array.from({ length: shards }, (): Slots => new Map());
  for (const length of [1, 2, 3]) addGrams(hashed, length, made);
  return made.map(bytesOf);
}

function hashedTokens(posts: string[][][]): number[][][] {
  const known = new Map<string, number>();
  return posts.map((formulas) =>
    formulas.map((tokens) =>
      gramTokens(tokens).map((token) => {
        const hash = known.get(token) ?? hashOf(token);
        known.set(token, hash);
        return hash;
      }),
    ),
  );
}

/** A power of two, so that a site must double before its shards are dealt out anew. */
function shardsFor(posts: number[][][]): number {
  let tokens = 0;
  for (const formulas of posts) for (const formula of formulas) tokens += formula.length;
  const wanted = (tokens * POSTING_BYTES) / SHARD_BYTES;
  return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.round(Math.log2(wanted || 1))));
}

function addGrams(posts: number[][][], length: number, shards: Slots[]): void {
  for (const [post, formulas] of posts.entries()) {
    for (const formula of formulas) {
      for (let at = 0; at + length <= formula.length; at++) {
        if (length === 3 && !isFrequent(formula.slice(at, at + 2), shards)) continue;
        const { shard, slot } = placeOf(formula.slice(at, at + length), shards.length);
        const slots = shards[shard];
        const posting = post * 2 + (formula.length === length ? 1 : 0);
        const found = slots?.get(slot);
        if (!found) slots?.set(slot, [posting]);
        else if ((found.at(-1) ?? 0) < post * 2) found.push(posting);
        else if ((found.at(-1) ?? 0) < posting) found[found.length - 1] = posting;
      }
    }
  }
}

function isFrequent(pair: number[], shards: Slots[]): boolean {
  const { shard, slot } = placeOf(pair, shards.length);
  return (shards[shard]?.get(slot)?.length ?? 0) > FEW_POSTS;
}

function bytesOf(slots: Slots): Uint8Array {
  const sorted = [...slots].sort(([a], [b]) => a - b);
  const posts = sorted.map(([, found]) => found);
  return written([
    sorted.length,
    ...differences(sorted.map(([slot]) => slot)),
    ...posts.map((found) => found.length),
    ...posts.flatMap(differences),
  ]);
}

function differences(ascending: number[]): number[] {
  return ascending.map((each, at) => each - (ascending[at - 1] ?? 0));
}
