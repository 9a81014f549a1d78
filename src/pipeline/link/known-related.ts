/** Related posts, found anew only where something has changed that they follow from. */
import { hash } from '../../base/hash.ts';
import type { MadeRelated, Post } from '../../model.ts';
import { relatePosts } from './related.ts';

/** Sets `related` of each of `posts`; returns what is to be known next time. */
export function knownOrFound(
  posts: Post[],
  limit: number,
  known: MadeRelated | undefined,
): MadeRelated | undefined {
  if (limit === 0) return undefined;
  const key = keyOf(posts, limit);
  if (known?.key === key) return recall(posts, known);
  relatePosts(posts, limit);
  const numbers = new Map(posts.map((post, index) => [post, index]));
  return {
    key,
    lists: posts.map(({ related }) => related.flatMap((each) => numbers.get(each) ?? [])),
  };
}

function recall(posts: Post[], known: MadeRelated): MadeRelated {
  for (const [index, post] of posts.entries()) {
    post.related = (known.lists[index] ?? []).flatMap((number) => posts[number] ?? []);
  }
  return known;
}

/** All that `related.ts` and `post-terms.ts` read of posts, in their order. */
function keyOf(posts: Post[], limit: number): string {
  return hash(
    JSON.stringify([
      limit,
      posts.map(({ path, title, lang, tags, translations, compiled }) => [
        path,
        title,
        lang,
        tags.map(({ url }) => url),
        translations.map((each) => each.path),
        compiled.headings.map(({ text }) => text),
      ]),
    ]),
  );
}
