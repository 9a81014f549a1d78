/** Posts as the index has them: what they are found by is known by its hashes, their parts are files. */
import { hash } from '../../../base/hash.ts';
import { sizedMemo } from '../../../base/sized-memo.ts';
import { PART_HASH, POSTS_A_TABLE, partFileName } from '../../../browser/search/index-format.ts';
import type { IndexedPost, OutputFile, SinglePost } from '../../../model.ts';
import { deflated } from './deflated.ts';
import { countTokens, formulaHasher, type PostFormulas } from './formula-grams.ts';
import { formsByPart, formsHash, termsHash } from './found-by.ts';
import { partFiles } from './part-files.ts';

/** Characters of parts that stay in memory: all texts of a large site do not fit. */
const KEPT = 8_000_000;

export interface IndexedPosts {
  indexed: IndexedPost[];
  /** Parts, where they are written. */
  files: OutputFile[];
  /** Of a post, by its number. */
  formulasOf(number: number): PostFormulas;
}

/** What the last index had so is not made again; parts are where they are written. */
export function indexPosts(
  posts: SinglePost[],
  before: IndexedPost[],
  keyOf: (post: SinglePost) => string,
): IndexedPosts {
  const known = new Map(before.map((post) => [post.key, post]));
  const sizeOf = (texts: string[]) => texts.reduce((sum, { length }) => sum + length, 0);
  const lately = sizedMemo<SinglePost, string[]>(KEPT, sizeOf);
  const partsOf = (post: SinglePost) => lately(post, () => partFiles(post, post.compiled.search));
  const formulasOf = formulasByNumber(posts);
  const files: OutputFile[] = [];
  const indexed = posts.map((post, number) => {
    const key = keyOf(post);
    const made = known.get(key) ?? {
      ...{ key, parts: partsOf(post).map((json) => hash(json).slice(0, PART_HASH)) },
      ...{ terms: termsHash(post), forms: formsHash(formsByPart(post.compiled)) },
      tokens: countTokens(formulasOf(number)),
    };
    for (const [index, digits] of made.parts.entries()) {
      const part = () => partsOf(post)[index] ?? '';
      files.push(deflated(partFileName(number, index + 1, digits), part));
    }
    return made;
  });
  return { indexed, files, formulasOf };
}

function formulasByNumber(posts: SinglePost[]): (number: number) => PostFormulas {
  const hashed = formulaHasher();
  const known = new Map<number, PostFormulas>();
  return (number) => {
    const post = posts[number];
    const formulas = known.get(number) ?? hashed(post ? formsByPart(post.compiled) : []);
    known.set(number, formulas);
    return formulas;
  };
}

/** Output paths, in the order of posts' numbers. */
export function partPaths(indexed: IndexedPost[]): string[] {
  return indexed.flatMap(({ parts }, number) =>
    parts.map((digits, index) => `search/${partFileName(number, index + 1, digits)}`),
  );
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
export function indexKey({ compiled, path, url, title, date, tags, lang }: SinglePost): string {
  const names = tags.map(({ name }) => name);
  return hash(JSON.stringify([compiled.hash, path, url, title, date?.iso, names, lang]));
}
