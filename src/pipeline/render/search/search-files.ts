/** Posts → the files of the search's index, under `search/` of the output. */
import { byCodeUnit } from '../../../base/order.ts';
import {
  INDEX_VERSION,
  type Manifest,
  type StoredTags,
} from '../../../browser/search/index-format.ts';
import type { IndexFile, OutputFile, SinglePost, SiteContents } from '../../../model.ts';
import { type FormulaFiles, formulaFiles } from './formula-files.ts';
import { type IndexedPosts, indexKey, indexPosts, tablesOf } from './indexed-posts.ts';
import { unlessLost } from './last-files.ts';
import { changesSince, type LastIndex, type MadeIndex } from './last-index.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import { leastPosts } from './pinyin-files.ts';
import { type SiteTerms, siteTerms, updatedSiteTerms } from './site-terms.ts';

export interface SearchFiles {
  files: OutputFile[];
  made: MadeIndex;
}

type SearchedSite = Pick<SiteContents, 'posts' | 'pages'>;

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
  keyOf = indexKey,
): SearchFiles {
  const posts = numbered([...site.posts, ...site.pages]);
  const index = indexPosts(posts, last?.made.posts ?? [], keyOf);
  const known = last && changesSince(last, index.indexed);
  const isLikeLast = leastPosts(known?.made.posts.length ?? 0) === leastPosts(posts.length);
  const updated =
    known && isLikeLast ? unlessLost(() => updatedSiteTerms(posts, known)) : undefined;
  const terms = updated ?? siteTerms(posts);
  const formulas = formulaFiles({ ...index, macros }, known);
  const files = openIndex(() => searchFiles(site, macros));
  const traditional =
    terms.traditional === undefined && known
      ? files.again('traditional', known.made.traditional)
      : files.add('traditional', terms.traditional ?? '');
  const manifest = manifestOf(posts, { files, index, terms, formulas, traditional });
  const entry = { path: 'search/index.json', contents: `${JSON.stringify(manifest)}\n` };
  return {
    files: [entry, ...index.files, ...files.outputs],
    made: {
      posts: index.indexed,
      lists: { terms: kept(terms.terms), words: kept(terms.words), pinyin: kept(terms.pinyin) },
      ...{ sounds: terms.sounds, traditional, formulas: formulas?.made },
    },
  };
}

interface Parts {
  files: OpenIndex;
  index: IndexedPosts;
  terms: SiteTerms;
  formulas: FormulaFiles | undefined;
  traditional: string;
}

/** Its files are opened as it names them. */
function manifestOf(
  posts: SinglePost[],
  { files, index, terms, formulas, traditional }: Parts,
): Manifest {
  if (formulas) files.addPacked(formulas.files);
  return {
    version: INDEX_VERSION,
    ...(formulas && { formulas: formulas.manifest }),
    posts: posts.length,
    years: yearsOf(posts),
    terms: files.addList('terms', terms.terms),
    words: files.addList('words', terms.words),
    pinyin: files.addList('pinyin', terms.pinyin),
    tables: tablesOf(index.indexed).map((table) => files.add('table', table)),
    tags: files.add('tags', JSON.stringify(tagsOf(posts))),
    traditional,
  };
}

function kept(files: IndexFile[]): IndexFile[] {
  return files.map(({ first, size, digits }) => ({ first, size, digits }));
}

/** Oldest first: a new post changes the number of no other. */
function numbered(posts: SinglePost[]): SinglePost[] {
  const at = ({ date }: SinglePost) => date?.epoch ?? -Infinity;
  return posts.toSorted((a, b) => {
    const [one, other] = [at(a), at(b)];
    if (one !== other) return one < other ? -1 : 1;
    return byCodeUnit(a.path, b.path);
  });
}

function yearsOf(posts: SinglePost[]): Manifest['years'] {
  const years = new Map<number, number>();
  for (const [number, { date }] of posts.entries()) {
    if (date && !years.has(date.year)) years.set(date.year, number);
  }
  return [...years];
}

function tagsOf(posts: SinglePost[]): StoredTags {
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
