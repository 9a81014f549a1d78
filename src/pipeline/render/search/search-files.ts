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
import type { MadeFormulas, MadeSearch, OutputFile, Post, Site } from '../../../model.ts';
import { type FormulaFiles, formsByPart, formulaFiles } from './formula-files.ts';
import { partFiles } from './part-files.ts';
import { pinyinFiles } from './pinyin-files.ts';
import { type Posting, Postings } from './postings.ts';
import { type KeyedFile, termFiles } from './term-files.ts';
import { wordFiles } from './word-files.ts';

/** What the last index can lend to this one. */
export type KnownParts = Pick<MadeSearch, 'parts' | 'formulas'>;

export interface SearchFiles extends KnownParts {
  files: OutputFile[];
}

type SearchedSite = Pick<Site, 'posts' | 'pages'>;

/**
 * `search/index.json` alone has a name that stays. All others are compressed and have the hash of
 * what they hold in their names: what an edit does not concern keeps name and bytes.
 */
export function searchFiles(site: SearchedSite, macros: Record<string, string> = {}): OutputFile[] {
  return makeSearch(site, macros, { parts: {}, formulas: undefined }).files;
}

/** The same files whatever is known, with less work. */
export function makeSearch(
  site: SearchedSite,
  macros: Record<string, string>,
  known: KnownParts,
): SearchFiles {
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
  const { postings, forms, tables, parts } = readPosts(posts, add, known);
  const formulas = madeFormulas(forms, macros, known.formulas);
  const manifest: Manifest = {
    version: INDEX_VERSION,
    ...(formulas && { formulas: JSON.parse(formulas.made.manifest) }),
    posts: posts.length,
    years: yearsOf(posts),
    terms: listed('terms', termFiles(postings)),
    words: listed('words', wordFiles(postings)),
    pinyin: listed('pinyin', pinyinFiles(postings, posts.length)),
    tables: tables.map((table) => named('table', table)),
    tags: named('tags', JSON.stringify(tagsOf(posts))),
    traditional: named('traditional', traditionalFor(postings)),
  };
  const entry = { path: 'search/index.json', contents: `${JSON.stringify(manifest)}\n` };
  return {
    files: [entry, ...files, ...(formulas?.files ?? [])],
    parts,
    formulas: formulas?.made,
  };
}

/** Those of the last index where no formula has changed. */
function madeFormulas(
  forms: string[][][],
  macros: Record<string, string>,
  known: MadeFormulas | undefined,
): { made: MadeFormulas; files: OutputFile[] } | undefined {
  const key = hash(JSON.stringify([forms, macros]));
  let files: FormulaFiles | undefined;
  const make = () => {
    files ??= formulaFiles(forms, macros);
    return files;
  };
  const made = known?.key === key ? known : namesOf(key, make());
  if (!made) return undefined;
  const fileAt = (path: string): OutputFile => ({
    path: `search/${path}`,
    key: `search/${path}`,
    get contents() {
      const contents = make()?.files.get(path);
      if (!contents) throw new Error(`${path} is no file of the index any more`);
      return contents;
    },
  });
  return { made, files: made.paths.map(fileAt) };
}

function namesOf(key: string, made: FormulaFiles | undefined): MadeFormulas | undefined {
  if (!made) return undefined;
  return { key, paths: [...made.files.keys()], manifest: JSON.stringify(made.manifest) };
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
  parts: KnownParts['parts'];
}

/** The index of each post is read once; parts again where they are written. */
function readPosts(
  posts: Post[],
  add: (path: string, made: () => string) => void,
  known: KnownParts,
): ReadPosts {
  const postings = new Postings();
  const forms: string[][][] = [];
  const tables: string[][] = [];
  const parts: KnownParts['parts'] = {};
  const lately = sizedMemo<Post, string[]>(KEPT, (texts) => texts.join('').length);
  for (const [number, post] of posts.entries()) {
    const { search, searchTerms, formulaForms } = post.compiled;
    addTerms(postings, number, { post, searchTerms });
    forms.push(formsByPart({ search, formulaForms }));
    if (number % POSTS_A_TABLE === 0) tables.push([]);
    const key = partsKey(post);
    const hashes =
      known.parts[key] ?? partFiles(post, search).map((json) => hash(json).slice(0, PART_HASH));
    parts[key] = hashes;
    for (const [index, digits] of hashes.entries()) {
      const again = () => lately(post, () => partFiles(post, post.compiled.search));
      add(partFileName(number, index + 1, digits), () => again()[index] ?? '');
    }
    tables.at(-1)?.push(hashes.join(''));
  }
  return {
    ...{ postings: postings.sorted(), forms, parts },
    tables: tables.map((lines) => lines.join('\n')),
  };
}

/** Of all that `partFiles` reads, beside the settings. */
function partsKey({ compiled, path, url, title, date, tags, lang }: Post): string {
  const names = tags.map(({ name }) => name);
  return hash(JSON.stringify([compiled.hash, path, url, title, date?.iso, names, lang]));
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
