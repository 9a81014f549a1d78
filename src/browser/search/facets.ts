/** Filters by tag and year, and how many of the results each would leave. */
import { decoded, type IndexFiles } from './files.ts';
import { fileName, type StoredTags } from './index-format.ts';
import type { Facet } from './model.ts';
import type { Filter } from './query.ts';
import { fold, type HanTable } from './tokens.ts';

export interface Facets {
  /** Posts that pass all filters. */
  passes(post: number): boolean;
  /** The most frequent first. */
  tags(posts: number[]): Facet[];
  /** The newest first. */
  years(posts: number[]): Facet[];
}

/** A tag or a year. */
interface Group {
  name: string;
  has(post: number): boolean;
}

export async function facetsFor(
  files: IndexFiles,
  filters: Filter[],
  simplified?: HanTable,
): Promise<Facets> {
  const manifest = await files.manifest();
  const tag = await files.file(fileName('tags', manifest.tags), readTags);
  const year = manifest.years
    .map(([number, first], at): Group => {
      const next = manifest.years[at + 1]?.[1] ?? Infinity;
      return { name: `${number}`, has: (post) => post >= first && post < next };
    })
    .reverse();
  const groups = { tag, year };
  return {
    passes: (post) =>
      filters.every(({ kind, value }) =>
        groups[kind].some(({ name, has }) => has(post) && fold(name, simplified) === value),
      ),
    tags: (posts) => counted(tag, posts).sort((a, b) => b.count - a.count),
    years: (posts) => counted(year, posts),
  };
}

function counted(groups: Group[], posts: number[]): Facet[] {
  return groups
    .map(({ name, has }) => ({ name, count: posts.filter(has).length }))
    .filter(({ count }) => count > 0);
}

function readTags(bytes: Uint8Array): Group[] {
  const stored: StoredTags = JSON.parse(decoded(bytes));
  return stored.map(([name, distances]) => {
    let post = 0;
    const posts = new Set(distances.map((distance) => (post += distance)));
    return { name, has: (each) => posts.has(each) };
  });
}
