/** Old addresses of lists and feeds that Scholium has elsewhere → the new ones. */

import type { ZonedDate } from '../../../base/dates.ts';
import { sitePath } from '../../../base/permalink.ts';
import type { ListRules } from '../settings/hexo-rules.ts';
import type { TermSlugs } from './term-slugs.ts';

export interface OldLists {
  rules: ListRules;
  /** Of published posts. */
  dates: Pick<ZonedDate, 'year' | 'month' | 'day'>[];
  tags: TermSlugs['paths'];
  categories: TermSlugs['paths'];
}

/** Old → new; neither holds what stays where it is. */
export function listRedirects({ rules, dates, tags, categories }: OldLists): Map<string, string> {
  const redirects = new Map<string, string>();
  const move = (old: string, to: string, count: number, perPage: number) => {
    const pages = perPage > 0 ? Math.max(1, Math.ceil(count / perPage)) : 1;
    for (let page = 1; page <= pages; page++) {
      const from = pageOf(old, rules.paginationDir, page);
      add(redirects, from, pageOf(to, 'page', page));
    }
  };
  const { index, archive, tag, category } = rules;
  move(folder(index.path), '/', dates.length, index.perPage);
  move(folder(archive.dir), '/archives/', dates.length, archive.perPage);
  for (const [path, count] of periodsOf(dates)) {
    move(folder(archive.dir, path), folder('archives', path), count, archive.perPage);
  }
  if (archive.isDaily) {
    for (const [path, month] of daysOf(dates))
      add(redirects, folder(archive.dir, path), folder('archives', month));
  }
  for (const each of tags) {
    move(folder(tag.dir, each.old), folder('tags', each.new), each.term.count, tag.perPage);
  }
  for (const each of categories) {
    move(
      folder(category.dir, each.old),
      folder('categories', each.new),
      each.term.count,
      category.perPage,
    );
  }
  return redirects;
}

function add(redirects: Map<string, string>, from: string, to: string): void {
  // Where the old one was no address, or is that of the start, nothing can stand.
  if (from !== to && from !== '/' && sitePath(from) === from) redirects.set(from, to);
}

function folder(...parts: string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  return path === '' ? '/' : `/${path}/`;
}

function pageOf(url: string, paginationDir: string, page: number): string {
  return page === 1 ? url : `${url}${paginationDir}/${page}/`;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Years and months, each with the number of its posts. */
function periodsOf(dates: OldLists['dates']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { year, month } of dates) {
    for (const path of [`${year}`, `${year}/${two(month)}`]) {
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return counts;
}

/** Days, each with its month. */
function daysOf(dates: OldLists['dates']): Map<string, string> {
  return new Map(
    dates.map(({ year, month, day }) => [
      `${year}/${two(month)}/${two(day)}`,
      `${year}/${two(month)}`,
    ]),
  );
}
