/** Posts → the files of the search's index, under `search/` of the output. */
import { hash, shortHash } from '../../../base/hash.ts';
import { byCodeUnit } from '../../../base/order.ts';
import { simplified } from '../../../base/simplified.ts';
import {
  fileName,
  INDEX_VERSION,
  type Manifest,
  type StoredTags,
} from '../../../browser/search/index-format.ts';
import type { IndexedPost, MadeFormulas, OutputFile, Post, Site } from '../../../model.ts';
import { deflated } from './deflated.ts';
import { type FormulaFiles, formsByPart, formulaFiles } from './formula-files.ts';
import { indexPosts, tablesOf } from './indexed-posts.ts';
import { pinyinFiles } from './pinyin-files.ts';
import type { Posting } from './postings.ts';
import { type LastIndex, postingsOf } from './site-postings.ts';
import { type KeyedFile, termFiles } from './term-files.ts';
import { wordFiles } from './word-files.ts';

export interface SearchFiles {
  files: OutputFile[];
  made: LastIndex['made'];
}

type SearchedSite = Pick<Site, 'posts' | 'pages'>;

/**
 * `search/index.json` alone has a name that stays. All others are compressed and have the hash of
 * what they hold in their names: what an edit does not concern keeps name and bytes.
 */
export function searchFiles(site: SearchedSite, macros: Record<string, string> = {}): OutputFile[] {
  return makeSearch(site, macros, undefined).files;
}

/** The same files whatever is known, with less work. */
export function makeSearch(
  site: SearchedSite,
  macros: Record<string, string>,
  last: LastIndex | undefined,
): SearchFiles {
  const posts = numbered([...site.posts, ...site.pages]);
  const { indexed, files } = indexPosts(posts, last?.made.posts ?? []);
  const named = (kind: Parameters<typeof fileName>[0], contents: string | Uint8Array): string => {
    const digits = shortHash(contents);
    files.push(deflated(fileName(kind, digits), () => contents));
    return digits;
  };
  const listed = (kind: Parameters<typeof fileName>[0], keyed: KeyedFile[]): string[] =>
    keyed.flatMap(({ first, contents }) => [first, named(kind, contents)]);
  const postings = postingsOf(posts, indexed, last);
  const formulas = madeFormulas(posts, indexed, macros, last?.made.formulas);
  const terms = listed('terms', termFiles(postings));
  const manifest: Manifest = {
    version: INDEX_VERSION,
    ...(formulas && { formulas: JSON.parse(formulas.made.manifest) }),
    posts: posts.length,
    years: yearsOf(posts),
    terms,
    words: listed('words', wordFiles(postings)),
    pinyin: listed('pinyin', pinyinFiles(postings, posts.length)),
    tables: tablesOf(indexed).map((table) => named('table', table)),
    tags: named('tags', JSON.stringify(tagsOf(posts))),
    traditional: named('traditional', traditionalFor(postings)),
  };
  const entry = { path: 'search/index.json', contents: `${JSON.stringify(manifest)}\n` };
  return {
    files: [entry, ...files, ...(formulas?.files ?? [])],
    made: {
      posts: indexed,
      terms: terms.filter((_, at) => at % 2 === 1),
      formulas: formulas?.made,
    },
  };
}

/** Those of the last index where no formula has changed. */
function madeFormulas(
  posts: Post[],
  indexed: IndexedPost[],
  macros: Record<string, string>,
  known: MadeFormulas | undefined,
): { made: MadeFormulas; files: OutputFile[] } | undefined {
  const key = hash(JSON.stringify([indexed.map(({ forms }) => forms), macros]));
  let files: FormulaFiles | undefined;
  const make = () => {
    files ??= formulaFiles(
      posts.map(({ compiled }) => formsByPart(compiled)),
      macros,
    );
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
