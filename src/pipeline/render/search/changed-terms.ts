/** Which terms of posts that have changed are other ones now, or stand elsewhere. */
import type { SinglePost } from '../../../model.ts';
import type { ChangedPosts } from './changed-posts.ts';
import { writtenPlaces } from './postings.ts';
import { termsOfPost } from './terms-of-post.ts';
import type { ChangedTerms, Occurrence } from './updated-terms.ts';

type Terms = Map<string, number[]>;

/** Where posts have other numbers, all postings are looked at anyway: then these are all terms of fresh posts. */
export function changedTerms(
  { gone, fresh, isRenumbered }: ChangedPosts,
  posts: SinglePost[],
  lastTerms: (number: number) => Terms,
): ChangedTerms {
  const now = new Map<number, Terms>();
  for (const number of fresh) {
    const post = posts[number];
    if (post) now.set(number, new Map(termsOfPost(post)));
  }
  const all = occurrences(now);
  if (isRenumbered) return all;
  const before = new Map(gone.map((number) => [number, lastTerms(number)]));
  const changed = new Map<string, readonly Occurrence[]>();
  for (const number of new Set([...gone, ...fresh])) {
    for (const term of otherTerms(before.get(number), now.get(number))) {
      changed.set(term, all.get(term) ?? []);
    }
  }
  return changed;
}

function* otherTerms(before: Terms = new Map(), now: Terms = new Map()): Generator<string> {
  for (const [term, places] of before) {
    if (now.get(term)?.join() !== places.join()) yield term;
  }
  for (const term of now.keys()) if (!before.has(term)) yield term;
}

function occurrences(posts: Map<number, Terms>): Map<string, Occurrence[]> {
  const all = new Map<string, Occurrence[]>();
  for (const [post, terms] of posts) {
    for (const [term, places] of terms) {
      const occurrence = { post, places: writtenPlaces(places) };
      const known = all.get(term);
      if (known) known.push(occurrence);
      else all.set(term, [occurrence]);
    }
  }
  return all;
}
