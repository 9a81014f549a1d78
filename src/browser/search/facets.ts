/** Filters by tag and year, and how many of the results each would leave. */
import { decoded, type IndexFiles } from './files.ts';
import { fileName, type Manifest, type StoredTags } from './index-format.ts';
import type { Facet } from './model.ts';
import type { Filter } from './query.ts';
import { fold, type HanTable } from './tokens.ts';

export interface Facets {
  /** Posts that pass all filters. */
  passes(post: number): boolean;
  tags(posts: number[]): Facet[];
  years(posts: number[]): Facet[];
}

export async function facetsFor(
  files: IndexFiles,
  filters: Filter[],
  simplified?: HanTable,
): Promise<Facets> {
  const manifest = await files.manifest();
  const tags = await files.file(fileName('tags', manifest.tags), readTags);
  const tests = filters.map(({ kind, value }) => {
    if (kind === 'year') return (post: number) => String(yearOf(post, manifest)) === value;
    const of = tags.filter(([name]) => fold(name, simplified) === value);
    return (post: number) => of.some(([, posts]) => posts.has(post));
  });
  return {
    passes: (post) => tests.every((test) => test(post)),
    tags: (posts) =>
      tags
        .map(([name, of]) => ({ name, count: posts.filter((post) => of.has(post)).length }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count),
    years: (posts) => {
      const counts = new Map<number, number>();
      for (const post of posts) {
        const year = yearOf(post, manifest);
        if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
      return [...counts]
        .sort(([a], [b]) => b - a)
        .map(([year, count]) => ({ name: `${year}`, count }));
    },
  };
}

function yearOf(post: number, { years }: Manifest): number | undefined {
  return years.findLast(([, first]) => first <= post)?.[0];
}

function readTags(bytes: Uint8Array): [string, Set<number>][] {
  const stored: StoredTags = JSON.parse(decoded(bytes));
  return stored.map(([name, distances]) => {
    let post = 0;
    return [name, new Set(distances.map((distance) => (post += distance)))];
  });
}
