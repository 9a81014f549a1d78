/** Tokens of a formula → posts that have all their neighbours, by a few shards of the index. */
import { FEW_POSTS, gramTokens, hashOf, placeOf } from './grams.ts';
import { postingsIn } from './numbers.ts';

/** Slot → postings. */
type Slots = Map<number, number[]>;
export type ReadShard = (shard: number) => Promise<Uint8Array>;

/** Pairs that are read at once; more of them only while many posts are left. */
const PAIRS_AT_ONCE = 3;
const MANY_POSTS = 12;
const MOST_PAIRS = 9;
/** These tell little of a formula. */
const FREQUENT = new Set("_ ^ ( ) { } [ ] , = + - | . ' 0 1 2 i j k n x \\frac".split(' '));

/**
 * Postings as `numbers.ts` tells of them, ascending. A formula in none of these posts is nowhere; those
 * that share a hash, or have the tokens in another order, are among them.
 */
export async function findPosts(
  tokens: string[],
  shards: number,
  read: ReadShard,
): Promise<number[]> {
  const bare = gramTokens(tokens);
  const hashes = bare.map(hashOf);
  const slotsOf = async (shard: number): Promise<Slots> => postingsIn(await read(shard));
  if (hashes.length < 2) {
    const { shard, slot } = placeOf(hashes, shards);
    return hashes.length === 0 ? [] : ((await slotsOf(shard)).get(slot) ?? []);
  }
  const pairs = pairsOf(bare);
  let found: number[] | undefined;
  for (let at = 0; at < Math.min(pairs.length, MOST_PAIRS); at += PAIRS_AT_ONCE) {
    if (found && found.length <= MANY_POSTS) break;
    const lists = pairs.slice(at, at + PAIRS_AT_ONCE).map(async (pair) => {
      const grams = hashes.slice(pair, pair + 3);
      return postingsAt(grams, await slotsOf(placeOf(grams, shards).shard), shards);
    });
    for (const list of await Promise.all(lists)) found = found ? common(found, list) : list;
  }
  return found ?? [];
}

/** Three tokens where their first two are frequent, else those two. */
function postingsAt(grams: number[], slots: Slots, shards: number): number[] {
  const two = slots.get(placeOf(grams.slice(0, 2), shards).slot) ?? [];
  if (grams.length < 3 || two.length <= FEW_POSTS) return two;
  return slots.get(placeOf(grams, shards).slot) ?? [];
}

/** Where pairs begin, the telling ones first; those that overlap come last. */
function pairsOf(tokens: string[]): number[] {
  const weight = (at: number): number => {
    const three = tokens.slice(at, at + 3);
    return three.length + 2 * three.filter((token) => !FREQUENT.has(token)).length;
  };
  const sorted = tokens
    .slice(1)
    .map((_, at) => at)
    .sort((a, b) => weight(b) - weight(a) || a - b);
  const apart: number[] = [];
  for (const at of sorted) if (apart.every((other) => Math.abs(other - at) > 1)) apart.push(at);
  return [...apart, ...sorted.filter((at) => !apart.includes(at))];
}

/** Of the same posts, and whole only where both are. */
function common(some: number[], others: number[]): number[] {
  const posts = new Map(others.map((posting) => [posting >> 1, posting & 1]));
  return some.flatMap((posting) => {
    const whole = posts.get(posting >> 1);
    return whole === undefined ? [] : [(posting & ~1) | (posting & whole)];
  });
}
