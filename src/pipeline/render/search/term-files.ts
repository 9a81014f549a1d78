/** Terms and their places → files, each with the terms from one to another; and back. */
import { readTerms } from '../../../browser/search/lexicon.ts';
import { Bytes } from './bytes.ts';
import type { Sized } from './cut-files.ts';
import type { Posting } from './postings.ts';

export interface SizedPosting extends Posting, Sized {}

/** What a term takes besides its places. */
const OVERHEAD = 5;

export function sized(posting: Posting): SizedPosting {
  const { term, distances, places } = posting;
  return { ...posting, key: term, size: distances.length + places.length + OVERHEAD };
}

/** What `termFile` wrote. */
export function* postingsIn(bytes: Uint8Array): Generator<Posting> {
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
 * Column by column, since like beside like is compressed best: how much of each term is that of the
 * one before, the rest of it, how many posts have it, their distances, their places.
 */
export function termFile(postings: readonly Posting[]): Uint8Array {
  const lengths = new Bytes();
  const rests = new Bytes();
  const counts = new Bytes();
  const distances = new Bytes();
  const places = new Bytes();
  const utf8 = new TextEncoder();
  let before = '';
  for (const posting of postings) {
    const shared = sharedUnits(before, posting.term);
    const rest = utf8.encode(posting.term.slice(shared));
    lengths.number(shared);
    lengths.number(rest.length);
    rests.all(rest);
    counts.number(posting.posts);
    distances.all(posting.distances);
    places.all(posting.places);
    before = posting.term;
  }
  const into = new Bytes();
  into.number(postings.length);
  const columns = [lengths, rests, counts, distances, places];
  for (const column of columns) into.number(column.length);
  for (const column of columns) into.all(column.written());
  return into.written();
}

/** Never half of a character of two units. */
function sharedUnits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return /[\ud800-\udbff]/.test(b[at - 1] ?? '') ? at - 1 : at;
}
