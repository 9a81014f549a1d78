/** Filters are words of the query, `tag:检测` and `year:2021`: how they come into it and leave it. */

export type FilterKind = 'tag' | 'year';

export interface Filter {
  kind: FilterKind;
  name: string;
}

/** As the engine reads them. */
const WRITTEN = /(?<!\S)(tag|year|标签|年份)[:：](?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/giu;

export function filtersOf(query: string): Filter[] {
  return [...query.matchAll(WRITTEN)].map(([, key = '', quoted, plain = '']) => ({
    kind: /^(?:tag|标签)$/i.test(key) ? 'tag' : 'year',
    name: quoted ?? plain,
  }));
}

export function withFilter(query: string, { kind, name }: Filter): string {
  const quoted = /[\s"]/.test(name) ? `"${name.replaceAll('"', '')}"` : name;
  return `${query} ${kind}:${quoted}`.trim();
}

export function withoutFilter(query: string, { kind, name }: Filter): string {
  const left = query.replace(WRITTEN, (written) => {
    const [filter] = filtersOf(written);
    return filter?.kind === kind && isSame(filter.name, name) ? '' : written;
  });
  return left.replace(/\s{2,}/g, ' ').trim();
}

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The query of an address: `?q=…`, and the filters of `&tag=…&year=…`, which links from elsewhere may use. */
export function queryOf(search: string): string {
  const parameters = new URLSearchParams(search);
  let query = (parameters.get('q') ?? '').trim();
  for (const kind of ['tag', 'year'] as const) {
    for (const name of parameters.getAll(kind)) {
      const isThere = filtersOf(query).some(
        (each) => each.kind === kind && isSame(each.name, name),
      );
      if (name && !isThere) query = withFilter(query, { kind, name });
    }
  }
  return query;
}
