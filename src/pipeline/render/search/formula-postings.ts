/** Which parts of posts have which neighbouring tokens in a formula → the shards of the index. */
import { addressAt, FEW_POSTS, SLOTS } from '../../../browser/formula/grams.ts';
import {
  formulasIn,
  type HashedFormula,
  type PlaceInPost,
  type PostFormulas,
  placeOf,
} from './formula-grams.ts';
import { type Place, POST, withFirstParts, writeShard } from './formula-shard.ts';

/** Of a shard before it is compressed; a query reads about four. */
const SHARD_BYTES = 2800;
const MOST_SHARDS = 1024;
/** What a token adds, about. */
const TOKEN_BYTES = 1.2;

/** A power of two, so that a site must double before its shards are dealt out anew. */
export function shardsFor(tokens: number): number {
  const wanted = (tokens * TOKEN_BYTES) / SHARD_BYTES;
  return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.round(Math.log2(wanted || 1))));
}

/** The places of more of them do not fit in memory at once beside the rest of a large site: ten bytes each, about. */
const TOKENS_AT_A_TIME = 8_000_000;

/**
 * The same posts make the same bytes. Where they have more than `most` tokens, some shards are made after others, and
 * `posts` are gone through each time.
 */
export function formulaPostings(
  posts: Iterable<PostFormulas>,
  shards: number,
  most = TOKENS_AT_A_TIME,
): Uint8Array[] {
  const { isFrequent, tokens } = frequentPairs(posts, shards);
  const count = Math.max(1, Math.min(shards, Math.floor((shards * most) / (tokens || 1))));
  const made: Uint8Array[] = [];
  for (let first = 0; first < shards; first += count) {
    const range = { first, count: Math.min(count, shards - first) };
    made.push(...shardsIn(range, { posts, shards, isFrequent }));
  }
  return made;
}

interface Range {
  first: number;
  count: number;
}

interface Gathering {
  posts: Iterable<PostFormulas>;
  shards: number;
  isFrequent: (pair: number) => boolean;
}

function shardsIn({ first, count }: Range, { posts, shards, isFrequent }: Gathering): Uint8Array[] {
  const made = Array.from({ length: count }, () => new ShardPlaces());
  const seen = new Int32Array(count * SLOTS_USED);
  let parts = 0;
  let post = 0;
  for (const formulas of posts) {
    let part = 0;
    const add = (address: number, place: PlaceInPost) => {
      const shard = made[(address >>> SLOT_BITS) - first];
      if (!shard) return;
      const isWhole = place % 2 === 1;
      const index = indexOf(address) - first * SLOTS_USED;
      if (seen[index] === parts && !isWhole) return;
      seen[index] = parts;
      shard.add(address % SLOTS, post * POST + place);
    };
    for (const formula of formulasIn(formulas)) {
      if (formula.part !== part) parts++;
      part = formula.part;
      addGrams(formula, shards, isFrequent, add);
    }
    post++;
  }
  const starts = new Uint32Array(SLOTS_USED + 1);
  return made.map((places) => writeShard(places.sorted(starts)));
}

const SLOT_BITS = Math.log2(SLOTS);
/** The last quarter of a shard's slots is that of no length. */
const SLOTS_USED = (SLOTS / 4) * 3;

/** Of an address, among those that are used. */
function indexOf(address: number): number {
  return address - (address >>> SLOT_BITS) * (SLOTS - SLOTS_USED);
}

/** Whether a pair's address is in many posts; and how many tokens there are. */
function frequentPairs(posts: Iterable<PostFormulas>, shards: number) {
  const counts = new Uint32Array(shards * SLOTS_USED);
  const last = new Int32Array(shards * SLOTS_USED).fill(-1);
  let post = 0;
  let all = 0;
  for (const formulas of posts) {
    for (const { tokens } of formulasIn(formulas)) {
      all += tokens.length;
      for (let at = 0; at + 2 <= tokens.length; at++) {
        const pair = indexOf(addressAt(tokens, at, 2, shards));
        if (last[pair] === post) continue;
        last[pair] = post;
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
    post++;
  }
  const isFrequent = (pair: number): boolean => (counts[indexOf(pair)] ?? 0) > FEW_POSTS;
  return { isFrequent, tokens: all };
}

function addGrams(
  { tokens, part }: HashedFormula,
  shards: number,
  isFrequent: (pair: number) => boolean,
  add: (address: number, place: PlaceInPost) => void,
): void {
  const { length } = tokens;
  for (let at = 0; at < length; at++) {
    add(addressAt(tokens, at, 1, shards), placeOf(part, length === 1));
    if (at + 2 > length) continue;
    const pair = addressAt(tokens, at, 2, shards);
    add(pair, placeOf(part, length === 2));
    if (at + 3 > length || !isFrequent(pair)) continue;
    add(addressAt(tokens, at, 3, shards), placeOf(part, length === 3));
  }
}

/** The same place may come again, whole. */
function addPlace(places: Place[], place: Place): void {
  const last = places[places.length - 1] ?? 0;
  if (last - (last % 2) !== place - (place % 2)) places.push(place);
  else if (place > last) places[places.length - 1] = place;
}

/** Places of a shard's slots, as they are found: without a box each, since a large site has millions. */
class ShardPlaces {
  #slots = new Uint16Array(64);
  #places = new Float64Array(64);
  #length = 0;

  /** In the order of posts and parts. */
  add(slot: number, place: Place): void {
    if (this.#length === this.#slots.length) this.#grow();
    this.#slots[this.#length] = slot;
    this.#places[this.#length++] = place;
  }

  /** Slots in their order; `starts` is room for one number more than there are slots. */
  *sorted(starts: Uint32Array): Generator<[slot: number, places: Place[]]> {
    const ordered = this.#ordered(starts);
    let from = 0;
    for (let slot = 0; from < ordered.length; slot++) {
      const to = starts[slot] ?? 0; // where the next slot's begin, once all are in their order
      if (to === from) continue;
      const places: Place[] = [];
      for (; from < to; from++) addPlace(places, ordered[from] ?? 0);
      yield [slot, withFirstParts(places)];
    }
  }

  /** Each place moves where those of its slot stand; `starts` becomes where they end. */
  #ordered(starts: Uint32Array): Float64Array {
    const slots = this.#slots.subarray(0, this.#length);
    starts.fill(0);
    for (const slot of slots) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
    for (let slot = 1; slot < starts.length; slot++) {
      starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
    }
    const ordered = new Float64Array(this.#length);
    for (const [at, slot] of slots.entries()) {
      const to = starts[slot] ?? 0;
      starts[slot] = to + 1;
      ordered[to] = this.#places[at] ?? 0;
    }
    return ordered;
  }

  #grow(): void {
    const slots = new Uint16Array(this.#length * 2);
    slots.set(this.#slots);
    this.#slots = slots;
    const places = new Float64Array(this.#length * 2);
    places.set(this.#places);
    this.#places = places;
  }
}
