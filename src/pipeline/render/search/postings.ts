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
    const entry = this.#entry(term);
    entry.distances.number(post - entry.last - 1);
    let before = 0;
    for (const [index, place] of places.entries()) {
      const more = index < places.length - 1 ? 1 : 0;
      entry.places.number((place - before) * 2 + more);
      before = place;
    }
    entry.last = post;
    entry.posts++;
  }

  sorted(): Posting[] {
    return [...this.#terms]
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([term, { posts, distances, places }]) => ({
        ...{ term, posts, distances: distances.written(), places: places.written() },
      }));
  }

  #entry(term: string): Entry {
    const known = this.#terms.get(term);
    if (known) return known;
    const made = { distances: new Bytes(), places: new Bytes(), posts: 0, last: -1 };
    this.#terms.set(term, made);
    return made;
  }
}

interface Entry {
  distances: Bytes;
  places: Bytes;
  posts: number;
  /** Number of the last post. */
  last: number;
}
