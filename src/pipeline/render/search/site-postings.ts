/** The postings of a site: read from all its posts, or from those that the last index lacks. */
import type { IndexedPost, MadeSearch, Post } from '../../../model.ts';
import { keptPostings, type Occurrence, type ReadFile, updatedPostings } from './kept-postings.ts';
import { type Posting, Postings, writtenPlaces } from './postings.ts';
import { termsOfPost } from './terms-of-post.ts';

/** What the last index can lend to this one. */
export interface LastIndex {
  made: Pick<MadeSearch, 'posts' | 'terms' | 'formulas'>;
  /** Of its files, as they stand in the output folder. */
  read: ReadFile;
}

/** Those of the last index are read where few posts have changed since; the same come out either way. */
export function postingsOf(
  posts: Post[],
  indexed: IndexedPost[],
  last: LastIndex | undefined,
): Posting[] {
  const before = last?.made.posts ?? [];
  const numbers = new Map(indexed.map(({ key }, number) => [key, number]));
  const fresh = new Set(numbers.values());
  const renumbered = before.map(({ key }) => numbers.get(key) ?? -1);
  for (const number of renumbered) fresh.delete(number);
  const kept =
    last && fresh.size * 2 < posts.length ? keptPostings(last.made.terms, last.read) : undefined;
  if (kept) return updatedPostings(kept, renumbered, termsOfPosts(posts, fresh));
  const postings = new Postings();
  for (const [number, post] of posts.entries()) {
    for (const [term, places] of termsOfPost(post)) postings.add(term, number, places);
  }
  return postings.sorted();
}

function termsOfPosts(posts: Post[], which: Set<number>): Map<string, Occurrence[]> {
  const terms = new Map<string, Occurrence[]>();
  for (const [number, post] of posts.entries()) {
    if (!which.has(number)) continue;
    for (const [term, places] of termsOfPost(post)) {
      const occurrence = { post: number, places: writtenPlaces(places) };
      const known = terms.get(term);
      if (known) known.push(occurrence);
      else terms.set(term, [occurrence]);
    }
  }
  return terms;
}
