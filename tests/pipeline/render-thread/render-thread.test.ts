/** Feeds and the search from a thread: the bytes that this one would make, whatever becomes of the thread. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { installation } from '../../../src/base/installation.ts';
import { openCache } from '../../../src/cache/cache.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { build } from '../../../src/pipeline/build.ts';
import { note, siteWith, tree } from '../../site-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SMALL = join(ROOT, 'tests/sites/small');
const NOW = Date.parse('2026-01-01T00:00:00Z');
const TAMPERED = join(import.meta.dirname, 'tampered-worker.mjs');

afterEach(() => vi.unstubAllEnvs());

function site(): string {
  const folder = siteWith({});
  for (const name of ['scholium.yaml', 'posts', 'pages', 'themes']) {
    cpSync(join(SMALL, name), join(folder, name), { recursive: true });
  }
  return folder;
}

async function built(root: string, threads: number, renderWorker: string) {
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) throw new Error('the settings have a fault');
  const compileWorker = join(ROOT, 'dist/compile-worker.js');
  const result = await build({
    ...{ root, config, now: NOW, write: true, threads },
    cache: openCache(join(root, '.scholium')),
    installation: { ...installation(), compileWorker, renderWorker },
  });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return publicOf(root);
}

function publicOf(root: string): Record<string, string> {
  const files = [...tree(join(root, 'public'))];
  return Object.fromEntries(files.map(([path, bytes]) => [path, bytes.toString('latin1')]));
}

const WORKER = join(ROOT, 'dist/render-worker.js');

test('its files are those that are made without it, and what is known of them, too', async () => {
  const root = site();
  const expected = await built(site(), 1, WORKER);
  expect(
    Object.keys(expected).filter((path) => /^search\/|feed\.json$/.test(path)).length,
  ).toBeGreaterThan(15);
  expect(await built(root, 2, WORKER)).toEqual(expected);
  const edited = site();
  for (const each of [root, edited]) {
    writeFileSync(join(each, 'posts/新.md'), note('一个新的 $x^2$ 词。\n', 'title: New'));
  }
  expect(await built(root, 2, WORKER)).toEqual(await built(edited, 1, WORKER));
});

test.each(['none of the cache', 'an exit', 'an error'])(
  'with %s, the rest is made without it',
  async (trouble) => {
    const expected = await built(site(), 1, WORKER);
    vi.stubEnv('THREAD_TROUBLE', trouble);
    expect(await built(site(), 2, TAMPERED)).toEqual(expected);
  },
);

test('what it makes is what is written', async () => {
  vi.stubEnv('THREAD_TROUBLE', 'other bytes');
  const made = await built(site(), 2, TAMPERED);
  const other = Object.keys(made).filter((path) => /^x+$/.test(made[path] ?? ''));
  expect(other).toEqual(
    expect.arrayContaining(['atom.xml', 'rss.xml', 'feed.json', 'search/index.json']),
  );
  expect(other.filter((path) => path.endsWith('.html'))).toEqual([]);
});

test('one that is not there is done without', async () => {
  const expected = await built(site(), 1, WORKER);
  expect(await built(site(), 2, join(ROOT, 'dist/none.js'))).toEqual(expected);
});
