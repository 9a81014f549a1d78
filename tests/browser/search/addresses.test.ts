/** Queries, filters and addresses as the page and its links write them. */
import { describe, expect, it } from 'vitest';
import {
  filtersOf,
  queryOf,
  withFilter,
  withoutFilter,
} from '../../../src/browser/reader/filters.ts';
import { hrefOf } from '../../../src/browser/reader/post-result.ts';

describe('filters', () => {
  it.each([
    ['loss', 'tag', '目标检测', 'loss tag:目标检测'],
    ['', 'year', '2021', 'year:2021'],
    ['卷积', 'tag', 'few shot', '卷积 tag:"few shot"'],
  ] as const)('come to %j and leave it', (query, kind, name, narrowed) => {
    expect(withFilter(query, { kind, name })).toBe(narrowed);
    expect(filtersOf(narrowed)).toEqual([{ kind, name }]);
    expect(withoutFilter(narrowed, { kind, name })).toBe(query);
  });

  it('leave the others and the words as they are', () => {
    const query = 'a tag:x 标签：检测 "tag:y" year:2020 b';
    expect(filtersOf(query)).toEqual([
      { kind: 'tag', name: 'x' },
      { kind: 'tag', name: '检测' },
      { kind: 'year', name: '2020' },
    ]);
    expect(withoutFilter(query, { kind: 'tag', name: 'X' })).toBe(
      'a 标签：检测 "tag:y" year:2020 b',
    );
  });

  it('of an address are taken into the query, each once', () => {
    expect(queryOf('?q=loss&tag=检测&tag=few+shot&year=2021')).toBe(
      'loss tag:检测 tag:"few shot" year:2021',
    );
    expect(queryOf('?q=tag:检测&tag=检测')).toBe('tag:检测');
    expect(queryOf('')).toBe('');
  });
});

describe('the address of a result', () => {
  it.each([
    ['2021/08/31/r-fcn/', '/notes/2021/08/31/r-fcn/'],
    ['2021/卷积/#一', '/notes/2021/%E5%8D%B7%E7%A7%AF/#%E4%B8%80'],
    ['/a?b%c/#x?', '/notes/a%3Fb%25c/#x%3F'],
    ['//evil.example/', '/notes/evil.example/'],
    ['\\\\evil.example/', '/notes/evil.example/'],
    ['\ud800/', '/notes/%EF%BF%BD/'],
  ])('%j stays on the site', (url, href) => {
    expect(hrefOf(url, '/notes/')).toBe(href);
  });
});
