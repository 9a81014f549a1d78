/** What the last index can lend to the next one. */
import type { IndexedPost, MadeSearch } from '../../../model.ts';
import { type ChangedPosts, changedPosts } from './changed-posts.ts';
import { formulaHasher, type PostFormulas } from './formula-grams.ts';
import type { ReadFile } from './last-files.ts';
import { type LastPost, lastPost } from './last-post.ts';

export type MadeIndex = Pick<MadeSearch, 'posts' | 'lists' | 'sounds' | 'traditional' | 'formulas'>;

export interface LastIndex {
  made: MadeIndex;
  /** Of its files, as they stand in the output folder. */
  read: ReadFile;
}

export interface KnownIndex extends LastIndex {
  posts: ChangedPosts;
  /** Of a post as that index had it. Throws `LostFile`. */
  termsOf(number: number): LastPost['terms'];
  /** The same of its formulas. */
  formulasOf(number: number): PostFormulas;
}

/** Of so many posts one may have changed: what more have changed, is made from the beginning. */
const ONE_OF = 4;

export function changesSince(last: LastIndex, indexed: IndexedPost[]): KnownIndex | undefined {
  const posts = changedPosts(last.made.posts, indexed);
  if (Math.max(posts.gone.length, posts.fresh.length) * ONE_OF > indexed.length) return undefined;
  const read = new Map<number, LastPost>();
  const postAt = (number: number): LastPost => {
    const known = read.get(number) ?? lastPost(number, last.made.posts[number], last.read);
    read.set(number, known);
    return known;
  };
  const hashed = formulaHasher();
  return {
    ...{ ...last, posts },
    termsOf: (number) => postAt(number).terms,
    formulasOf: (number) => hashed(postAt(number).forms),
  };
}
