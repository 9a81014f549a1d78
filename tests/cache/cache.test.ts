/** A cache gives back what it was given under the same key, or nothing. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cache, clearCache, memoryCache, openCache } from '../../src/cache/cache.ts';
import { temporaryFolder } from '../example/temporary-folder.ts';

const folder = temporaryFolder();

const KINDS: [string, () => Cache][] = [
  ['in memory', memoryCache],
  ['on disk', () => openCache(folder.path('.scholium'))],
];

/** The one file of a cache with one entry. */
function entryFile(): string {
  const below = folder.path('.scholium/cache');
  const files = readdirSync(below, { recursive: true, withFileTypes: true });
  const [entry, ...others] = files.filter((each) => each.isFile());
  expect(others).toEqual([]);
  return join(entry?.parentPath ?? '', entry?.name ?? '');
}

describe.each(KINDS)('a cache %s', (_, open) => {
  it('gives a value back under its name and key only', () => {
    const cache = open();
    cache.set('posts/论文.md', 'k1', 'value');
    expect(cache.get('posts/论文.md', 'k1')).toBe('value');
    expect(cache.get('posts/论文.md', 'k2')).toBeUndefined();
    expect(cache.get('posts/论文.md', '')).toBeUndefined();
    expect(cache.get('posts/b.md', 'k1')).toBeUndefined();
  });

  it('keeps one value a name, the last', () => {
    const cache = open();
    cache.set('a', 'k1', '1');
    cache.set('a', 'k2', '2');
    expect([cache.get('a', 'k1'), cache.get('a', 'k2')]).toEqual([undefined, '2']);
  });

  it('holds any text, under any name', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '论', '𝒙', '\n', ' ', '/', '..', '\0') });
    fc.assert(
      fc.property(text, text, (name, value) => {
        const cache = open();
        cache.set(name, 'key', value);
        expect(cache.get(name, 'key')).toBe(value);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a cache on disk', () => {
  const VALUE = '{"html":"<p>论文</p>"}';

  it('lives longer than its process, and leaves no other files', () => {
    openCache(folder.path('.scholium')).set('a', 'k', VALUE);
    expect(openCache(folder.path('.scholium')).get('a', 'k')).toBe(VALUE);
    expect(readFileSync(entryFile(), 'utf8')).toContain(VALUE);
  });

  it('takes an entry that was cut anywhere for none', () => {
    const cache = openCache(folder.path('.scholium'));
    cache.set('a', 'k', VALUE);
    const whole = readFileSync(entryFile());
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(entryFile(), whole.subarray(0, length));
      expect(cache.get('a', 'k')).toBeUndefined();
    }
  });

  it('takes an entry in which any byte was changed for none', () => {
    const cache = openCache(folder.path('.scholium'));
    cache.set('a', 'k', VALUE);
    const whole = readFileSync(entryFile());
    for (let at = 0; at < whole.length; at++) {
      const tampered = Buffer.from(whole);
      tampered[at] = (whole[at] ?? 0) ^ 1;
      writeFileSync(entryFile(), tampered);
      expect(cache.get('a', 'k')).toBeUndefined();
    }
    cache.set('a', 'k', VALUE);
    expect(cache.get('a', 'k')).toBe(VALUE);
  });

  it('takes the entry of another name, stored under the same key, for none', () => {
    const cache = openCache(folder.path('.scholium'));
    cache.set('b', 'k', 'of b');
    const other = entryFile();
    const bytes = readFileSync(other);
    rmSync(other);
    cache.set('a', 'k', VALUE);
    writeFileSync(entryFile(), bytes);
    expect(cache.get('a', 'k')).toBeUndefined();
  });

  test.each([
    ['is a file', '.scholium'],
    ['lies below a file', '.scholium/deep'],
  ])('whose folder %s misses and is silent', (_, below) => {
    folder.write('.scholium', 'a file');
    const cache = openCache(folder.path(below));
    cache.set('a', 'k', VALUE);
    expect(cache.get('a', 'k')).toBeUndefined();
    expect(folder.tree()).toEqual({ '.scholium': 'a file' });
  });

  it('whose entry has become a folder misses and is silent', () => {
    const cache = openCache(folder.path('.scholium'));
    cache.set('a', 'k', VALUE);
    const file = entryFile();
    rmSync(file);
    folder.write(`${file.slice(folder.path().length)}/x`, '');
    cache.set('a', 'k', VALUE);
    expect(cache.get('a', 'k')).toBeUndefined();
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  });

  it('is emptied by clearCache, which leaves the rest of the folder', () => {
    const cache = openCache(folder.path('.scholium'));
    cache.set('a', 'k', VALUE);
    folder.write('.scholium/ledger', 'kept');
    expect(clearCache(folder.path('.scholium'))).toBe(true);
    expect(clearCache(folder.path('.scholium'))).toBe(false);
    expect(cache.get('a', 'k')).toBeUndefined();
    expect(folder.tree('.scholium')).toEqual({ ledger: 'kept' });
  });

  it('leaves no folder that holds nothing else, but the link to one', () => {
    openCache(folder.path('.scholium')).set('a', 'k', VALUE);
    clearCache(folder.path('.scholium'));
    expect(folder.tree()).toEqual({});
    mkdirSync(folder.path('disk'));
    symlinkSync('disk', folder.path('.scholium'));
    openCache(folder.path('.scholium')).set('a', 'k', VALUE);
    expect(clearCache(folder.path('.scholium'))).toBe(true);
    expect(folder.tree()).toEqual({ '.scholium': 'a link', 'disk/': 'empty' });
  });
});
