/** Pages of a list as links: ‹ 1 … 5 6 7 … 18 ›. */
import { hrefOf } from '../../../base/url.ts';
import type { Config, Pagination } from '../../../model.ts';
import type { PaginationData, PaginationEntry } from '../page-data.ts';

/** The first, the last, and the current page with its neighbours; 0 stands for a gap. */
export function paginationData(pagination: Pagination, config: Config): PaginationData | undefined {
  const { current, total, urls } = pagination;
  if (total < 2) return undefined;
  const href = (page: number) => hrefOf(config.url, urls[page - 1] ?? '/');
  const entries = pageWindow(current, total).map(
    (page): PaginationEntry => ({
      page,
      href: page === 0 ? '' : href(page),
      current: page === current,
    }),
  );
  return {
    current,
    total,
    previous: current > 1 ? href(current - 1) : undefined,
    next: current < total ? href(current + 1) : undefined,
    entries,
  };
}

/** A gap of one page is that page: `1 2 3`, never `1 … 3`. */
export function pageWindow(current: number, total: number): number[] {
  const wanted = new Set([1, current - 1, current, current + 1, total]);
  const pages = [...wanted].filter((page) => page >= 1 && page <= total).sort((a, b) => a - b);
  return pages.flatMap((page, index) => {
    const before = pages[index - 1] ?? 0;
    if (page - before <= 1) return [page];
    return page - before === 2 ? [page - 1, page] : [0, page];
  });
}
