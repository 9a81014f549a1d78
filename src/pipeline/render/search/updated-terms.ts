/** The terms of the last index, brought up to date: only files with terms that changed are read. */
import { fileName } from '../../../browser/search/index-format.ts';
import { Numbers } from '../../../browser/search/lexicon.ts';
import type { IndexFile } from '../../../model.ts';
import type { ChangedPosts, NewNumbers } from './changed-posts.ts';
import { lastFile, type ReadFile } from './last-files.ts';
import { Postings } from './postings.ts';
import { type CutFile, fileOf, recutFiles } from './recut-files.ts';
import { postingsIn, type SizedPosting, sized } from './term-files.ts';

/** Terms that are another posting now, each with the posts of `fresh` that have it, in order. */
export type ChangedTerms = ReadonlyMap<string, readonly Occurrence[]>;

export interface Occurrence {
  post: number;
  /** As a posting holds them. */
  places: Uint8Array;
}

/** In how many posts a term was, and is. */
export type Counts = Map<string, [before: number, after: number]>;

export interface UpdatedTerms {
  files: CutFile<SizedPosting>[];
  /** Of changed terms. */
  counts: Counts;
}

/** The same files as those of all posts from the beginning. Throws `LostFile`. */
export function updatedTerms(
  files: readonly IndexFile[],
  posts: ChangedPosts,
  terms: ChangedTerms,
  read: ReadFile,
): UpdatedTerms {
  const load = ({ digits }: IndexFile) =>
    [...postingsIn(lastFile(fileName('terms', digits), digits, read))].map(sized);
  const byFile = new Map<number, Map<string, readonly Occurrence[]>>();
  if (posts.isRenumbered) for (const at of files.keys()) byFile.set(at, new Map());
  for (const [term, occurrences] of terms) {
    const at = fileOf(term, files);
    const known = byFile.get(at);
    if (known) known.set(term, occurrences);
    else byFile.set(at, new Map([[term, occurrences]]));
  }
  const counts: Counts = new Map();
  const changed = new Map<number, SizedPosting[]>();
  for (const [at, own] of byFile) {
    const file = files[at];
    changed.set(at, updated(file ? load(file) : [], posts, own, counts));
  }
  return { files: recutFiles({ files, changed, load }), counts };
}

/** Postings of one file, with those of `terms` made anew. */
function updated(
  kept: readonly SizedPosting[],
  { numbers, isRenumbered }: ChangedPosts,
  terms: ChangedTerms,
  counts: Counts,
): SizedPosting[] {
  const changed = new Postings();
  const rest = new Map(terms);
  const add = (term: string, occurrences: Iterable<Occurrence>) => {
    for (const { post, places } of occurrences) changed.addWritten(term, post, places);
  };
  const same = kept.filter((posting) => {
    const { term } = posting;
    const added = rest.get(term);
    if (!added && !(isRenumbered && !keepsNumbers(posting, numbers))) return true;
    counts.set(term, [posting.posts, 0]);
    rest.delete(term);
    const stay = renumbered(posting, numbers);
    add(
      term,
      inOrder(stay, added ?? [], ({ post }) => post),
    );
    return false;
  });
  for (const [term, occurrences] of rest) add(term, occurrences);
  const sorted = changed.sorted();
  for (const { term, posts } of sorted) counts.set(term, [counts.get(term)?.[0] ?? 0, posts]);
  return [...inOrder(same, sorted.map(sized), ({ term }) => term)];
}

function keepsNumbers({ posts, distances }: SizedPosting, numbers: NewNumbers): boolean {
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
  { posts, distances, places }: SizedPosting,
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
