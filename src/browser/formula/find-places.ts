/** Tokens of a formula → the places that have all their neighbours, by a few shards of the index. */
import { addressOf, FEW_POSTS, gramTokens, hashOf } from './grams.ts';
import { postingsIn } from './numbers.ts';
import type { Place } from './places.ts';

type Slots = Map<number, Place[]>;
export type ReadShard = (shard: number) => Promise<Uint8Array>;

/** Pairs that are read at once; more of them only while many places are left. */
const PAIRS_AT_ONCE = 3;
const MANY_PLACES = 12;
const MOST_PAIRS = 9;
/** These tell little of a formula. */
const FREQUENT = new Set("_ ^ ( ) { } [ ] , = + - | . ' 0 1 2 i j k n x \\frac".split(' '));

/**
 * By post. A formula in none of them is nowhere; those with the tokens in another order, or with
 * others that share a slot, are among them.
 */
export async function findPlaces(
  tokens: string[],
  shards: number,
  read: ReadShard,
): Promise<Place[]> {
  const bare = gramTokens(tokens);
  const hashes = bare.map(hashOf);
  const slotsOf = async (shard: number): Promise<Slots> => postingsIn(await read(shard));
  if (hashes.length < 2) {
    const { shard, slot } = addressOf(hashes, shards);
    return hashes.length === 0 ? [] : ((await slotsOf(shard)).get(slot) ?? []);
  }
  const pairs = pairsOf(bare);
  let found: Place[] | undefined;
  for (let at = 0; at < Math.min(pairs.length, MOST_PAIRS); at += PAIRS_AT_ONCE) {
    if (found && found.length <= MANY_PLACES) break;
    const lists = pairs.slice(at, at + PAIRS_AT_ONCE).map(async (pair) => {
      const grams = hashes.slice(pair, pair + 3);
      const places = placesAt(grams, await slotsOf(addressOf(grams, shards).shard), shards);
      return grams.length === hashes.length ? places : places.map(partial);
    });
    for (const list of await Promise.all(lists)) found = found ? common(found, list) : list;
  }
  return found ?? [];
}

/** Three tokens where their first two are frequent, else those two. */
function placesAt(grams: number[], slots: Slots, shards: number): Place[] {
  const two = slots.get(addressOf(grams.slice(0, 2), shards).slot) ?? [];
  if (grams.length < 3 || two.length <= FEW_POSTS || !two[0]?.isOnward) return two;
  return slots.get(addressOf(grams, shards).slot) ?? [];
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

/** The part of a formula is none before those where its tokens begin. */
function common(some: Place[], others: Place[]): Place[] {
  const byPost = new Map<number, Place[]>();
  for (const place of others) byPost.set(place.post, [...(byPost.get(place.post) ?? []), place]);
  return some.flatMap((place) =>
    (byPost.get(place.post) ?? []).flatMap((other): Place[] => {
      const [early, late] = place.part < other.part ? [place, other] : [other, place];
      if (early.part !== late.part && !early.isOnward) return [];
      const isOnward = early.isOnward && late.isOnward;
      return [{ ...late, isOnward, isWhole: place.isWhole || other.isWhole }];
    }),
  );
}

function partial(place: Place): Place {
  return { ...place, isWhole: false };
}
