/** The terms of all posts, each with the posts and places where it is. */
import { byCodeUnit } from '../../../base/order.ts';
import { Bytes } from './bytes.ts';

/** Of one term, as its file holds it. */
export interface Posting {
  term: string;
  /** In how many posts it is. */
  posts: number;
  /** How far each post is from the one before. */
  distances: Uint8Array;
  /** The places in each post, the last of them marked. */
  places: Uint8Array;
}

export class Postings {
  readonly #terms = new Map<string, Entry>();

  /** Posts come in the order of their numbers; `places` are sorted. */
  add(term: string, post: number, places: readonly number[]): void {
    writePlaces(places, this.#next(term, post).places);
  }

  /** As `add`, of places that are written already. */
  addWritten(term: string, post: number, places: Uint8Array): void {
    this.#next(term, post).places.all(places);
  }

  sorted(): Posting[] {
    return [...this.#terms]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([term, { posts, distances, places }]) => ({
        ...{ term, posts, distances: distances.written(), places: places.written() },
      }));
  }

  /** The entry of `term`, where one more post is counted. */
  #next(term: string, post: number): Entry {
    const entry = this.#terms.get(term) ?? {
      ...{ distances: new Bytes(), places: new Bytes(), posts: 0, last: -1 },
    };
    if (entry.posts === 0) this.#terms.set(term, entry);
    entry.distances.number(post - entry.last - 1);
    entry.last = post;
    entry.posts++;
    return entry;
  }
}

/** Those of one post, in order: the distance of each from the one before, and whether more follow. */
function writePlaces(places: readonly number[], into: Bytes): void {
  let before = 0;
  for (const [index, place] of places.entries()) {
    const more = index < places.length - 1 ? 1 : 0;
    into.number((place - before) * 2 + more);
    before = place;
  }
}

/** The places of one post, as a posting holds them. */
export function writtenPlaces(places: readonly number[]): Uint8Array {
  const into = new Bytes();
  writePlaces(places, into);
  return into.written();
}

interface Entry {
  distances: Bytes;
  places: Bytes;
  posts: number;
  /** Number of the last post. */
  last: number;
}
