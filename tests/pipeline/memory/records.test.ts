/** What is known of pages and files comes back from the cache as it was, all of it or nothing. */
import { describe, expect, it } from 'vitest';
import { type Cache, memoryCache } from '../../../src/cache/cache.ts';
import type { MadePage } from '../../../src/model.ts';
import {
  type KeptRecords,
  keepRecords,
  noRecords,
  readRecords,
} from '../../../src/pipeline/memory/records.ts';

/** Of a site of so many pages, `salt` tells one build's from another's. */
function recordsOf(count: number, salt = ''): KeptRecords {
  const paths = Array.from({ length: count }, (_, index) => `posts/第${index}篇/index.html`);
  const page = (path: string): MadePage => ({
    ...{ key: `key ${path}${salt}`, parts: 'ab', shortcut: path.includes('7') ? 's' : undefined },
    ...{ fields: ['title', 'href'], assets: ['style.css'], needs: [] },
  });
  return {
    made: {
      ...{ pages: new Map(paths.map((path) => [path, page(path)])), search: undefined },
      ...{ related: { key: 'k', lists: [[1], [0]] }, soundTheme: 'sound' },
    },
    files: new Map(paths.map((path) => [path, { key: 'k', hash: `h${salt}`, state: '1 2' }])),
  };
}

describe('records', () => {
  it.each([0, 1, 10_000, 25_001])('of %i pages come back', (count) => {
    const cache = memoryCache();
    keepRecords(cache, 'code', recordsOf(count));
    expect(readRecords(cache, 'code')).toEqual(recordsOf(count));
    expect(readRecords(cache, 'other code')).toEqual(noRecords());
  });

  it('are kept in entries none of which holds all of a large site', () => {
    const sizes: number[] = [];
    const cache = memoryCache();
    const set = (name: string, key: string, value: string) => {
      sizes.push(value.length);
      return cache.set(name, key, value);
    };
    keepRecords({ ...cache, set }, 'code', recordsOf(40_000));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...sizes)).toBeLessThan(all / 4);
  });

  it('are nothing where an entry is lost, or another build’s', () => {
    const cache = memoryCache();
    const names = new Set<string>();
    const watched: Cache = {
      ...cache,
      set: (name, key, value) => {
        names.add(name);
        return cache.set(name, key, value);
      },
    };
    keepRecords(watched, 'code', recordsOf(12_000));
    expect(names.size).toBe(5);
    for (const lost of names) {
      const get: Cache['get'] = (name, key) => (name === lost ? undefined : cache.get(name, key));
      expect(readRecords({ ...cache, get }, 'code')).toEqual(noRecords());
    }
    const cutShort: Cache = {
      ...cache,
      set: (name, key, value) => name !== 'pages and files' && cache.set(name, key, value),
    };
    keepRecords(cutShort, 'code', recordsOf(12_000, ' of another build'));
    expect(readRecords(cache, 'code')).toEqual(noRecords());
  });
});
