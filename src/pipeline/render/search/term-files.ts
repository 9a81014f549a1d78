/** Terms and their places → files, each with the terms from one to another. */
import { Bytes } from './bytes.ts';
import { cutFiles } from './cut-files.ts';
import type { Posting } from './postings.ts';

export interface KeyedFile {
  /** The first key that it holds. */
  first: string;
  contents: Uint8Array;
}

/** What a term takes besides its places. */
const OVERHEAD = 5;

export function termFiles(postings: readonly Posting[]): KeyedFile[] {
  const entries = postings.map((posting) => ({
    ...posting,
    key: posting.term,
    size: posting.distances.length + posting.places.length + OVERHEAD,
  }));
  return cutFiles(entries).map((file) => ({ first: file[0]?.key ?? '', contents: encoded(file) }));
}

/**
 * Column by column, since like beside like is compressed best: how much of each term is that of the
 * one before, the rest of it, how many posts have it, their distances, their places.
 */
function encoded(postings: readonly Posting[]): Uint8Array {
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
