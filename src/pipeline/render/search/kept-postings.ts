/** The postings of the last index, read back from its files and brought up to date. */
import { inflateRawSync } from 'node:zlib';
import { shortHash } from '../../../base/hash.ts';
import { fileName } from '../../../browser/search/index-format.ts';
import { Numbers, readTerms } from '../../../browser/search/lexicon.ts';
import { type Posting, Postings } from './postings.ts';

/** Reads a file of the last index; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** The new number of each post of the last index; -1 where it is gone or has changed. */
export type NewNumbers = readonly number[];

/** Of the posts that the last index did not have so: each term with the posts where it is, in order. */
export type FreshTerms = ReadonlyMap<string, readonly Occurrence[]>;

export interface Occurrence {
  post: number;
  /** As a posting holds them. */
  places: Uint8Array;
}

/** Undefined where one of the files is not as it was written. `digits` are the hashes in their names. */
export function keptPostings(digits: readonly string[], read: ReadFile): Posting[] | undefined {
  const postings: Posting[] = [];
  for (const each of digits) {
    const file = read(`search/${fileName('terms', each)}`);
    const bytes = file && inflated(file);
    if (!bytes || shortHash(bytes) !== each) return undefined;
    for (const posting of postingsIn(bytes)) postings.push(posting);
  }
  return postings;
}

/** Undefined for what is not compressed. */
function inflated(file: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined; // zlib's: torn or overwritten
    throw cause;
  }
}

function* postingsIn(bytes: Uint8Array): Generator<Posting> {
  const { at, distances, places } = readTerms(bytes);
  const all = [...at];
  for (const [index, [term, here]] of all.entries()) {
    const next = all[index + 1]?.[1];
    yield {
      term,
      posts: here.posts,
      distances: distances.subarray(here.distances, next?.distances),
      places: places.subarray(here.places, next?.places),
    };
  }
}

/**
 * The same postings as those of all posts from the beginning. Most terms are in none of the posts
 * that changed: their bytes stay.
 */
export function updatedPostings(
  kept: readonly Posting[],
  numbers: NewNumbers,
  fresh: FreshTerms,
): Posting[] {
  const rest = new Map(fresh);
  const changed = new Postings();
  const add = (term: string, occurrences: Iterable<Occurrence>) => {
    for (const { post, places } of occurrences) changed.addWritten(term, post, places);
  };
  const same = kept.filter((posting) => {
    const { term } = posting;
    const added = rest.get(term);
    if (!added && keepsNumbers(posting, numbers)) return true;
    rest.delete(term);
    add(
      term,
      inOrder(renumbered(posting, numbers), added ?? [], ({ post }) => post),
    );
    return false;
  });
  for (const [term, occurrences] of rest) add(term, occurrences);
  return [...inOrder(same, changed.sorted(), ({ term }) => term)];
}

function keepsNumbers({ posts, distances }: Posting, numbers: NewNumbers): boolean {
  const each = new Numbers(distances);
  let post = -1;
  for (let count = 0; count < posts; count++) {
    post += each.next() + 1;
    if (numbers[post] !== post) return false;
  }
  return true;
}

/** Without the posts that have no new number; those that have one keep their order. */
function* renumbered(
  { posts, distances, places }: Posting,
  numbers: NewNumbers,
): Generator<Occurrence> {
  const distance = new Numbers(distances);
  const place = new Numbers(places);
  let post = -1;
  for (let count = 0; count < posts; count++) {
    post += distance.next() + 1;
    const from = place.at;
    while (place.next() & 1);
    const number = numbers[post] ?? -1;
    if (number !== -1) yield { post: number, places: places.subarray(from, place.at) };
  }
}

/** Two lists that are in order by a key → one. */
function* inOrder<Item>(
  some: Iterable<Item>,
  others: Iterable<Item>,
  keyOf: (item: Item) => string | number,
): Generator<Item> {
  const waiting = others[Symbol.iterator]();
  let next = waiting.next();
  for (const item of some) {
    for (; !next.done && keyOf(next.value) < keyOf(item); next = waiting.next()) yield next.value;
    yield item;
  }
  for (; !next.done; next = waiting.next()) yield next.value;
}
