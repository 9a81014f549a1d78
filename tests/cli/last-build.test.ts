/** A build where nothing has changed since the last one: its words, and when it is believed. */
import fs, { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hash } from '../../src/base/hash.ts';
import { main } from '../../src/cli/main.ts';
import { MANIFEST } from '../../src/model.ts';
import { note, siteWith } from '../site-folder.ts';
import { recordedTerminal } from './recorded-terminal.ts';

let ahead = 0;

beforeEach(() => {
  const real = Date.now;
  ahead = 3_600_000;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + ahead);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function build(site: string, argv: string[] = [], env: Record<string, string> = {}) {
  const { terminal, printed } = recordedTerminal();
  const code = await main({ argv: ['build', ...argv], terminal, version: '0', cwd: site, env });
  return { code, ...printed() };
}

const UNCHANGED = /nothing has changed/;

test('says so in one line, and what warned warns again', async () => {
  const site = siteWith({ 'posts/odd.md': note('文$a\n', 'title: Odd') });
  const first = await build(site);
  const second = await build(site);
  expect(first.err).toContain('SC311');
  expect(second).toEqual({ code: 0, err: first.err, out: expect.stringMatching(UNCHANGED) });
  expect(second.out.split('\n')[0]).toMatch(/^\d+ pages, nothing has changed: 2 posts, 0 tags, /);
  expect((await build(site, ['--lang', 'zh-CN'])).out).not.toContain('没有任何变化');
  expect((await build(site, ['--lang', 'zh-CN'])).out).toContain('没有任何变化');
});

test('programs are told, too, and free pages count among what had not to be compiled', async () => {
  const site = siteWith({ 'pages/about.md': '---\ntitle: About\n---\nText.\n' });
  const first = JSON.parse((await build(site, ['--json'])).out);
  const second = JSON.parse((await build(site, ['--json'])).out);
  expect(first.summary).toMatchObject({ unchanged: false, cached: 0 });
  expect(second.summary).toMatchObject({
    ...{ unchanged: true, cached: 2, pages: first.summary.pages, posts: first.summary.posts },
    files: { add: 0, update: 0, delete: 0 },
  });
  expect(second.changes).toEqual([]);
});

test.each<[string, (site: string) => void]>([
  ['a note', (site) => writeFileSync(join(site, 'posts/good.md'), note('Other.\n'))],
  ['the settings', (site) => utimesSync(join(site, 'scholium.yaml'), 9, 9)],
  ['a file of the output', (site) => writeFileSync(join(site, 'public/index.html'), '')],
  ['the output', (site) => rmSync(join(site, 'public'), { recursive: true })],
  ['the cache', (site) => rmSync(join(site, '.scholium'), { recursive: true })],
])('%s that changed is seen', async (_, change) => {
  const site = siteWith({});
  await build(site);
  expect((await build(site)).out).toMatch(UNCHANGED);
  change(site);
  expect((await build(site)).out).not.toMatch(UNCHANGED);
  expect((await build(site)).out).toMatch(UNCHANGED);
});

test('other options and another time of the environment are another build', async () => {
  const site = siteWith({});
  await build(site);
  for (const argv of [['--drafts'], ['--base-url', 'https://a.org/'], ['--no-cache']]) {
    expect((await build(site, argv)).out).not.toMatch(UNCHANGED);
  }
  expect((await build(site, [], { SOURCE_DATE_EPOCH: '1' })).out).not.toMatch(UNCHANGED);
});

test('a note of the future appears when its time has come', async () => {
  const due = new Date(Date.now() + 86_400_000).toISOString();
  const site = siteWith({ 'posts/due.md': `---\ntitle: Due\ndate: ${due}\n---\nText.\n` });
  await build(site);
  expect((await build(site)).out).toMatch(UNCHANGED);
  ahead += 2 * 86_400_000;
  expect((await build(site)).out).not.toMatch(UNCHANGED);
  ahead -= 2 * 86_400_000;
  expect((await build(site)).out).not.toMatch(UNCHANGED);
});

test('times that are too new to tell two changes apart are not believed', async () => {
  ahead = 0;
  const site = siteWith({});
  await build(site);
  expect((await build(site)).out).not.toMatch(UNCHANGED);
});

test('a failed build is done again', async () => {
  const site = siteWith({ 'posts/bad.md': note('$\\frac{$\n', 'title: Bad') });
  const first = await build(site);
  expect(first.code).toBe(1);
  expect(await build(site)).toEqual(first);
});

test('what another build wrote, as soon as it could, is not taken for its own', async () => {
  const site = siteWith({});
  const release = fs.rmSync;
  let isReleased = false;
  fs.rmSync = (path, options) => {
    release(path, options);
    if (isReleased || !/lock-[0-9a-f]+$/.test(String(path))) return;
    isReleased = true;
    const list = { version: 1, files: { 'index.html': hash('x') } };
    writeFileSync(join(site, 'public/index.html'), 'x');
    writeFileSync(join(site, 'public', MANIFEST), JSON.stringify(list));
  };
  syncBuiltinESMExports();
  try {
    await build(site);
  } finally {
    fs.rmSync = release;
    syncBuiltinESMExports();
  }
  expect(readFileSync(join(site, 'public/index.html'), 'utf8')).toBe('x');
  expect((await build(site)).out).not.toMatch(UNCHANGED);
  expect(readFileSync(join(site, 'public/index.html'), 'utf8')).toContain('<title>');
});
