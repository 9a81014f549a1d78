/** ‹ 1 … 5 6 7 … 18 › */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWindow, paginationData } from '../../../../src/pipeline/render/page/pagination.ts';
import { exampleConfig } from '../../../example/config.ts';
import { examplePagination } from '../../../example/site.ts';

describe('pageWindow', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 18, [1, 2, 0, 18]],
    [3, 18, [1, 2, 3, 4, 0, 18]],
    [4, 18, [1, 2, 3, 4, 5, 0, 18]],
    [6, 18, [1, 0, 5, 6, 7, 0, 18]],
    [15, 18, [1, 0, 14, 15, 16, 17, 18]],
    [18, 18, [1, 0, 17, 18]],
  ])('on page %i of %i is %j', (current, total, expected) => {
    expect(pageWindow(current, total)).toEqual(expected);
  });

  const place = fc
    .integer({ min: 1, max: 200 })
    .chain((total) => fc.tuple(fc.integer({ min: 1, max: total }), fc.constant(total)));

  it('rises from the first page to the last; a gap hides two pages at least', () => {
    fc.assert(
      fc.property(place, ([current, total]) => {
        const window = pageWindow(current, total);
        expect([window[0], window.at(-1)]).toEqual([1, total]);
        window.forEach((page, index) => {
          const [before = 0, after = total + 1] = [window[index - 1], window[index + 1]];
          if (page === 0) expect(after - before).toBeGreaterThan(2);
          else if (before !== 0) expect(page).toBe(before + 1);
        });
      }),
    );
  });

  it('lets readers reach every page from every page, one step at a time or by its ends', () => {
    fc.assert(
      fc.property(place, ([current, total]) => {
        const near = [current - 1, current, current + 1];
        const wanted = [1, ...near, total].filter((page) => page >= 1 && page <= total);
        expect(pageWindow(current, total)).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });
});

describe('paginationData', () => {
  it('is nothing for a list of one page', () => {
    expect(paginationData(examplePagination('/'), exampleConfig())).toBeUndefined();
  });

  it('links every page under the base path, percent-encoded', () => {
    const pagination = examplePagination('/tags/检测/', 2, 9);
    const base = `/notes/tags/${encodeURIComponent('检测')}/`;
    expect(paginationData(pagination, exampleConfig())).toEqual({
      current: 2,
      total: 9,
      previous: base,
      next: `${base}page/3/`,
      entries: [
        { page: 1, href: base, current: false },
        { page: 2, href: `${base}page/2/`, current: true },
        { page: 3, href: `${base}page/3/`, current: false },
        { page: 0, href: '', current: false },
        { page: 9, href: `${base}page/9/`, current: false },
      ],
    });
  });

  it('has no page before the first and none after the last', () => {
    const first = paginationData(examplePagination('/', 1, 2), exampleConfig());
    const last = paginationData(examplePagination('/', 2, 2), exampleConfig());
    expect([first?.previous, first?.next]).toEqual([undefined, '/notes/page/2/']);
    expect([last?.previous, last?.next]).toEqual(['/notes/', undefined]);
  });
});
