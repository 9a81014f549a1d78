/** The shards of the last index of formulas, brought up to date: only those that change are read. */
import { FEW_POSTS, POSTS_WITH_PARTS, SLOTS } from '../../../browser/formula/grams.ts';
import type { ChangedPosts } from './changed-posts.ts';
import { eachGram, type PostFormulas } from './formula-grams.ts';
import {
  type Place,
  POST,
  postAt,
  postsIn,
  readShard,
  withFirstParts,
  writeShard,
} from './formula-shard.ts';

export interface ShardsRequest {
  shards: number;
  /** What the last index has of a shard. */
  load(shard: number): Uint8Array;
  posts: ChangedPosts;
  /** Of those that are gone, as they were, by their last numbers. */
  gone: ReadonlyMap<number, PostFormulas>;
  /** Of those that are fresh. */
  fresh: ReadonlyMap<number, PostFormulas>;
  /** Of any post, by its number. */
  formulasOf(number: number): PostFormulas;
}

/** Neighbouring tokens at one address, and where a post has them. */
interface Gram {
  place: Place;
  /** Address of the first two tokens. */
  pair: number;
}

/** By address. Of three tokens also those whose pair is rare. */
type Grams = Map<number, Gram[]>;

/**
 * The same shards as those of all posts from the beginning, as far as they differ from the last ones. What
 * a slot holds follows from the posts that are in it: those that have changed are taken out and put in, and
 * of others the formulas are read where the slot has less of them than it should now.
 */
export function updatedShards(request: ShardsRequest): Map<number, Uint8Array> {
  const update = new ShardUpdate(request);
  const before = gramsOf(request.gone, request.shards);
  const after = gramsOf(request.fresh, request.shards);
  const turned = new Set<number>();
  const changed = changedAddresses(before, after, request.posts.isRenumbered);
  for (const address of changed.filter((each) => !isThree(each))) {
    const places = placesOf(after.get(address));
    if (update.replace(address, places) && isPair(address)) turned.add(address);
  }
  const known = new Set(changed.filter(isThree));
  for (const grams of [before, after]) {
    for (const address of withPairs(grams, turned)) known.add(address);
  }
  const again = update.postsWith(turned);
  for (const post of again) {
    for (const address of withPairs(update.gramsOf(post), turned)) known.add(address);
  }
  for (const address of known) {
    const grams = [...(after.get(address) ?? [])];
    const others = [...again].filter((post) =>
      update
        .gramsOf(post)
        .get(address)
        ?.some(({ pair }) => turned.has(pair)),
    );
    for (const post of others) grams.push(...(update.gramsOf(post).get(address) ?? []));
    const places = placesOf(grams.filter(({ pair }) => update.isFrequent(pair)));
    update.replace(address, places, new Set(others));
  }
  return update.written();
}

class ShardUpdate {
  readonly #request: ShardsRequest;
  readonly #shards = new Map<number, Map<number, Place[]>>();
  readonly #changed = new Map<number, Place[]>();
  readonly #grams = new Map<number, Grams>();

  constructor(request: ShardsRequest) {
    this.#request = request;
  }

  /**
   * Takes gone posts out of a slot, and `again`, by their numbers now; puts `added` in. Whether a pair that
   * was frequent is so no longer, or the other way round.
   */
  replace(address: number, added: Place[], again: ReadonlySet<number> = new Set()): boolean {
    const last = this.#last(address);
    const stay = this.#renumbered(
      last.filter((place) => !this.#request.gone.has(postAt(place))),
    ).filter((place) => !again.has(postAt(place)));
    const lacksParts = postsIn(last) > POSTS_WITH_PARTS;
    let places = [...stay, ...added].sort((a, b) => a - b);
    if (lacksParts && postsIn(places) <= POSTS_WITH_PARTS) {
      const whole = stay.flatMap((place) => this.#placesAt(address, postAt(place)));
      places = [...whole, ...added].sort((a, b) => a - b);
    }
    this.#changed.set(address, withFirstParts(places));
    return postsIn(last) > FEW_POSTS !== postsIn(places) > FEW_POSTS;
  }

  isFrequent(pair: number): boolean {
    return postsIn(this.#changed.get(pair) ?? this.#last(pair)) > FEW_POSTS;
  }

  /** Numbers of posts that stay and have one of the pairs, which are all changed. */
  postsWith(pairs: ReadonlySet<number>): Set<number> {
    const posts = [...pairs].flatMap((pair) => (this.#changed.get(pair) ?? []).map(postAt));
    return new Set(posts.filter((post) => !this.#request.fresh.has(post)));
  }

  gramsOf(post: number): Grams {
    const { formulasOf, shards } = this.#request;
    const grams = this.#grams.get(post) ?? gramsOf(new Map([[post, formulasOf(post)]]), shards);
    this.#grams.set(post, grams);
    return grams;
  }

  written(): Map<number, Uint8Array> {
    const changed = new Map<number, Map<number, Place[]>>();
    const { shards, posts } = this.#request;
    if (posts.isRenumbered) for (let each = 0; each < shards; each++) changed.set(each, new Map());
    for (const [address, places] of this.#changed) {
      const shard = Math.floor(address / SLOTS);
      const slots = changed.get(shard) ?? new Map<number, Place[]>();
      changed.set(shard, slots.set(address % SLOTS, places));
    }
    return new Map(
      [...changed].map(([shard, slots]) => [shard, writeShard(this.#slots(shard, slots))] as const),
    );
  }

  #slots(shard: number, changed: Map<number, Place[]>): [slot: number, places: Place[]][] {
    const slots = new Map(this.#shard(shard));
    for (const [slot, places] of slots) slots.set(slot, this.#renumbered(places));
    for (const [slot, places] of changed) slots.set(slot, places);
    return [...slots].filter(([, { length }]) => length > 0).sort(([a], [b]) => a - b);
  }

  /** In a slot where no post has changed. */
  #placesAt(address: number, post: number): Place[] {
    const grams = this.gramsOf(post).get(address) ?? [];
    if (!isThree(address)) return placesOf(grams);
    return placesOf(grams.filter(({ pair }) => this.isFrequent(pair)));
  }

  #renumbered(places: Place[]): Place[] {
    const { numbers, isRenumbered } = this.#request.posts;
    if (!isRenumbered) return places;
    return places.map((place) => {
      const post = postAt(place);
      return place + ((numbers[post] ?? post) - post) * POST;
    });
  }

  #last(address: number): Place[] {
    return this.#shard(Math.floor(address / SLOTS)).get(address % SLOTS) ?? [];
  }

  #shard(shard: number): Map<number, Place[]> {
    const known = this.#shards.get(shard) ?? readShard(this.#request.load(shard));
    this.#shards.set(shard, known);
    return known;
  }
}

function gramsOf(posts: ReadonlyMap<number, PostFormulas>, shards: number): Grams {
  const grams: Grams = new Map();
  for (const [post, formulas] of posts) {
    for (const length of [1, 2, 3]) {
      eachGram(formulas, length, shards, (address, place, pair) => {
        const gram = { place: post * POST + place, pair };
        const known = grams.get(address);
        if (known) known.push(gram);
        else grams.set(address, [gram]);
      });
    }
  }
  return grams;
}

/** Where not the same stands after as before; where posts have other numbers, that is everywhere. */
function changedAddresses(before: Grams, after: Grams, isRenumbered: boolean): number[] {
  const all = [...new Set([...before.keys(), ...after.keys()])];
  if (isRenumbered) return all;
  return all.filter((address) => identity(before.get(address)) !== identity(after.get(address)));
}

function identity(grams: Gram[] = []): string {
  return [...new Set(grams.map(({ place, pair }) => `${place} ${pair}`))].sort().join();
}

/** Addresses of three tokens that begin with one of the pairs. */
function withPairs(grams: Grams, pairs: ReadonlySet<number>): number[] {
  if (pairs.size === 0) return [];
  return [...grams]
    .filter(([address, of]) => isThree(address) && of.some(({ pair }) => pairs.has(pair)))
    .map(([address]) => address);
}

/** In order, each once; whole where any formula there is. */
function placesOf(grams: Gram[] = []): Place[] {
  const places: Place[] = [];
  for (const place of grams.map((gram) => gram.place).sort((a, b) => a - b)) {
    const last = places.at(-1) ?? -2;
    if (last === place) continue;
    if (place % 2 === 1 && last === place - 1) places.pop();
    places.push(place);
  }
  return places;
}

/** Slots are dealt out by length. */
function lengthAt(address: number): number {
  return Math.floor((address % SLOTS) / (SLOTS / 4)) + 1;
}

function isPair(address: number): boolean {
  return lengthAt(address) === 2;
}

function isThree(address: number): boolean {
  return lengthAt(address) === 3;
}
