/** One shard of the index of formulas: slots with their places, as they are written and read back. */
import { POSTS_WITH_PARTS } from '../../../browser/formula/grams.ts';
import { Numbers } from '../../../browser/search/lexicon.ts';
import { Bytes } from './bytes.ts';

/** `post * POST + place in the post`: a number above 2^31 is out of reach of `|`. */
export type Place = number;

/** Parts of a post, doubled. */
export const POST = 2 * 65_536;

export function postAt(place: Place): number {
  return Math.floor(place / POST);
}

export function postsIn(places: readonly Place[]): number {
  let count = 0;
  let last = -1;
  for (const place of places) {
    const post = postAt(place);
    if (post !== last) count++;
    last = post;
  }
  return count;
}

/** As they are written: where many posts have a slot, each once. `places` are in order. */
export function withFirstParts(places: Place[]): Place[] {
  if (postsIn(places) <= POSTS_WITH_PARTS) return places;
  const firsts: Place[] = [];
  let last = -1;
  for (const place of places) {
    const post = postAt(place);
    if (post !== last) firsts.push(place);
    else if (place % 2 === 1) firsts.push(whole(firsts.pop() ?? 0));
    last = post;
  }
  return firsts;
}

function whole(place: Place): Place {
  return place % 2 === 1 ? place : place + 1;
}

/** In the order of the slots; places are those of `withFirstParts`. `browser/formula/numbers.ts` reads them. */
export function writeShard(slots: Iterable<[slot: number, places: readonly Place[]]>): Uint8Array {
  const [into, counts, posts, parts] = [new Bytes(), new Bytes(), new Bytes(), new Bytes()];
  const numbers = new Bytes();
  let count = 0;
  let lastSlot = 0;
  for (const [slot, places] of slots) {
    count++;
    numbers.number(slot - lastSlot);
    lastSlot = slot;
    counts.number(places.length);
    let last = 0;
    for (const place of places) {
      const post = postAt(place);
      posts.number(post - last);
      last = post;
      parts.number(place - post * POST);
    }
  }
  into.number(count);
  for (const column of [numbers, counts, posts, parts]) into.all(column.written());
  return into.written();
}

/** What `writeShard` wrote, in its order. */
export function readShard(bytes: Uint8Array): Map<number, Place[]> {
  const numbers = new Numbers(bytes);
  const count = numbers.next();
  const slots: [slot: number, places: Place[]][] = [];
  let slot = 0;
  for (let at = 0; at < count; at++) {
    slot += numbers.next();
    slots.push([slot, []]);
  }
  const counts = slots.map(() => numbers.next());
  for (const [at, [, places]] of slots.entries()) {
    let post = 0;
    for (let left = counts[at] ?? 0; left > 0; left--) {
      post += numbers.next();
      places.push(post * POST);
    }
  }
  for (const [, places] of slots) {
    for (let at = 0; at < places.length; at++) places[at] = (places[at] ?? 0) + numbers.next();
  }
  return new Map(slots);
}
