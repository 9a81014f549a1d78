/** Posts as the index has them: what they are found by is known by its hash, their parts are files. */
import { hash } from '../../../base/hash.ts';
import { sizedMemo } from '../../../base/sized-memo.ts';
import { PART_HASH, POSTS_A_TABLE, partFileName } from '../../../browser/search/index-format.ts';
import type { IndexedPost, OutputFile, Post } from '../../../model.ts';
import { deflated } from './deflated.ts';
import { formsByPart } from './formula-files.ts';
import { partFiles } from './part-files.ts';

/** Characters of parts that stay in memory: all texts of a large site do not fit. */
const KEPT = 8_000_000;

/** What the last index had so is not made again; parts are where they are written. */
export function indexPosts(
  posts: Post[],
  before: IndexedPost[],
): { indexed: IndexedPost[]; files: OutputFile[] } {
  const known = new Map(before.map((post) => [post.key, post]));
  const lately = sizedMemo<Post, string[]>(KEPT, (texts) => texts.join('').length);
  const files: OutputFile[] = [];
  const indexed = posts.map((post, number) => {
    const key = indexKey(post);
    const made = known.get(key) ?? indexedPost(key, post);
    for (const [index, digits] of made.parts.entries()) {
      const parts = () => lately(post, () => partFiles(post, post.compiled.search));
      files.push(deflated(partFileName(number, index + 1, digits), () => parts()[index] ?? ''));
    }
    return made;
  });
  return { indexed, files };
}

function indexedPost(key: string, post: Post): IndexedPost {
  const { compiled } = post;
  const parts = partFiles(post, compiled.search).map((json) => hash(json).slice(0, PART_HASH));
  return { key, parts, forms: hash(JSON.stringify(formsByPart(compiled))) };
}

/** Of each post a line with the hashes of its parts. */
export function tablesOf(indexed: IndexedPost[]): string[] {
  const tables: string[][] = [];
  for (const [number, { parts }] of indexed.entries()) {
    if (number % POSTS_A_TABLE === 0) tables.push([]);
    tables.at(-1)?.push(parts.join(''));
  }
  return tables.map((lines) => lines.join('\n'));
}

/** Of all that the index has of a post, beside the settings. */
export function indexKey({ compiled, path, url, title, date, tags, lang }: Post): string {
  const names = tags.map(({ name }) => name);
  return hash(JSON.stringify([compiled.hash, path, url, title, date?.iso, names, lang]));
}
