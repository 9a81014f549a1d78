/** Posts → the files of the search's index, under `search/` of the output. */
import { deflateRawSync } from 'node:zlib';
import { hash, shortHash } from '../../../base/hash.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { simplified } from '../../../base/simplified.ts';
import { sizedMemo } from '../../../base/sized-memo.ts';
import {
  fileName,
  INDEX_VERSION,
  type Manifest,
  PART_HASH,
  POSTS_A_TABLE,
  partFileName,
  type StoredTags,
} from '../../../browser/search/index-format.ts';
import { placeOf, TAG, TITLE } from '../../../browser/search/places.ts';
import { termsOf } from '../../../browser/search/terms.ts';
import { tokensOf } from '../../../browser/search/tokens.ts';
import type { OutputFile, Post, Site } from '../../../model.ts';
import { formsByPart, formulaFiles } from './formula-files.ts';
import { partFiles } from './part-files.ts';
import { pinyinFiles } from './pinyin-files.ts';
import { type Posting, Postings } from './postings.ts';
import { type KeyedFile, termFiles } from './term-files.ts';
import { wordFiles } from './word-files.ts';

/**
 * `search/index.json` alone has a name that stays. All others are compressed and have the hash of
 * what they hold in their names: what an edit does not concern keeps name and bytes.
 */
export function searchFiles(
  site: Pick<Site, 'posts' | 'pages'>,
  macros: Record<string, string> = {},
): OutputFile[] {
  const posts = numbered([...site.posts, ...site.pages]);
  const files: OutputFile[] = [];
  const add = (path: string, made: () => string | Uint8Array): void => {
    // The name follows from the contents: they are compressed only where there is no such file yet.
    files.push({
      path: `search/${path}`,
      key: `search/${path}`,
      get contents() {
        return deflateRawSync(made(), { level: 9 });
      },
    });
  };
  const named = (kind: Parameters<typeof fileName>[0], contents: string | Uint8Array): string => {
    const digits = shortHash(contents);
    add(fileName(kind, digits), () => contents);
    return digits;
  };
  const listed = (kind: Parameters<typeof fileName>[0], keyed: KeyedFile[]): string[] =>
    keyed.flatMap(({ first, contents }) => [first, named(kind, contents)]);
  const { postings, forms, tables } = readPosts(posts, add);
  const formulas = formulaFiles(forms, macros);
  const manifest: Manifest = {
    version: INDEX_VERSION,
    ...(formulas && { formulas: formulas.manifest }),
    posts: posts.length,
    years: yearsOf(posts),
    terms: listed('terms', termFiles(postings)),
    words: listed('words', wordFiles(postings)),
    pinyin: listed('pinyin', pinyinFiles(postings)),
    tables: tables.map((table) => named('table', table)),
    tags: named('tags', JSON.stringify(tagsOf(posts))),
    traditional: named('traditional', traditionalFor(postings)),
  };
  for (const [path, contents] of formulas?.files ?? []) {
    files.push({ path: `search/${path}`, key: `search/${path}`, contents });
  }
  return [{ path: 'search/index.json', contents: `${JSON.stringify(manifest)}\n` }, ...files];
}

/** Oldest first: a new post changes the number of no other. */
function numbered(posts: Post[]): Post[] {
  const at = ({ date }: Post) => date?.epoch ?? -Infinity;
  return posts.toSorted((a, b) => {
    const [one, other] = [at(a), at(b)];
    if (one !== other) return one < other ? -1 : 1;
    return byCodeUnit(a.path, b.path);
  });
}

interface ReadPosts {
  postings: Posting[];
  /** Of the formulas of each part of each post. */
  forms: string[][][];
  /** Of each post a line with the hashes of its parts. */
  tables: string[];
}

/** The index of each post is read once; parts again where they are written. */
function readPosts(posts: Post[], add: (path: string, made: () => string) => void): ReadPosts {
  const postings = new Postings();
  const forms: string[][][] = [];
  const tables: string[][] = [];
  const lately = sizedMemo<Post, string[]>(KEPT, (parts) => parts.join('').length);
  for (const [number, post] of posts.entries()) {
    const { search, searchTerms, formulaForms } = post.compiled;
    addTerms(postings, number, { post, searchTerms });
    forms.push(formsByPart({ search, formulaForms }));
    if (number % POSTS_A_TABLE === 0) tables.push([]);
    const hashes = partFiles(post, search).map((json, index) => {
      const digits = hash(json).slice(0, PART_HASH);
      const again = () => lately(post, () => partFiles(post, post.compiled.search));
      add(partFileName(number, index + 1, digits), () => again()[index] ?? '');
      return digits;
    });
    tables.at(-1)?.push(hashes.join(''));
  }
  return { postings: postings.sorted(), forms, tables: tables.map((lines) => lines.join('\n')) };
}

/** Characters of parts that stay in memory: all texts of a large site do not fit. */
const KEPT = 8_000_000;

function addTerms(
  postings: Postings,
  number: number,
  { post: { title, tags }, searchTerms }: { post: Post; searchTerms: string },
): void {
  const own = new Map<string, number[]>();
  for (const term of termsOf(tokensOf(title, simplified), title))
    own.set(term, [placeOf(0, TITLE)]);
  const inTags = tags.flatMap(({ name }) => termsOf(tokensOf(name, simplified), name));
  for (const term of new Set(inTags)) {
    own.set(term, [...(own.get(term) ?? []), placeOf(0, TAG)]);
  }
  for (const line of searchTerms === '' ? [] : searchTerms.split('\n')) {
    const end = line.indexOf(' ');
    const term = line.slice(0, end);
    const places = numbersIn(line, end + 1);
    const before = own.get(term);
    postings.add(term, number, before ? [...before, ...places] : places);
    if (before) own.delete(term);
  }
  for (const [term, places] of own) postings.add(term, number, places);
}

/** Whole numbers apart by spaces, from `at` on: for millions of them, quicker than `split`. */
function numbersIn(line: string, at: number): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let index = at; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === 32) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers.push(number);
  return numbers;
}

function yearsOf(posts: Post[]): Manifest['years'] {
  const years = new Map<number, number>();
  for (const [number, { date }] of posts.entries()) {
    if (date && !years.has(date.year)) years.set(date.year, number);
  }
  return [...years];
}

function tagsOf(posts: Post[]): StoredTags {
  const tags = new Map<string, number[]>();
  for (const [number, post] of posts.entries()) {
    for (const { name } of post.tags) {
      const known = tags.get(name);
      if (known) known.push(number);
      else tags.set(name, [number]);
    }
  }
  return [...tags]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, of]) => [name, of.map((number, index) => number - (of[index - 1] ?? 0))]);
}

/** Pairs of a traditional character and the simplified one, as far as the site has the latter. */
function traditionalFor(postings: Posting[]): string {
  const used = new Set(postings.map(({ term }) => term));
  return [...simplified]
    .filter(([, to]) => used.has(to))
    .flat()
    .join('');
}
