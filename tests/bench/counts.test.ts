/**
 * What a build of forty notes does, counted: formulas set, posts compiled, files and bytes written.
 * A build that does things twice is caught here on any machine; seconds are for `npm run bench`.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileName, writeSite } from '../../bench/make-site.mjs';
import { withWord } from '../../bench/measure/edits.mjs';
import { scholium } from '../cli/scholium.ts';
import { hashes, tree } from '../site-folder.ts';

const NOTES = 40;

interface Report {
  summary: Record<'posts' | 'pages' | 'formulas' | 'cached' | 'rendered', number> & {
    files: Record<'add' | 'update' | 'delete', number>;
  };
  changes: { path: string; action: string }[];
  diagnostics: unknown[];
}

const site = mkdtempSync(join(tmpdir(), 'scholium-counts-'));
const output = join(site, 'public');
let cold: Report;

beforeAll(async () => {
  writeSite(site, { count: NOTES });
  cold = await built();
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

async function built(): Promise<Report> {
  const { code, out, err } = await scholium(site, ['build', '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** Path → when it was written, to the microsecond. */
function writtenAt(): Record<string, number> {
  const paths = [...tree(output).keys()];
  return Object.fromEntries(paths.map((path) => [path, statSync(join(output, path)).mtimeMs]));
}

test('a cold build sets each formula and writes each file, and no more bytes than it did', () => {
  const { posts, pages, formulas, cached, files } = cold.summary;
  expect(cold.diagnostics).toEqual([]);
  expect({ posts, pages, formulas, cached, files }).toEqual({
    posts: NOTES,
    pages: 158,
    formulas: 4395,
    cached: 0,
    files: { add: 596, update: 0, delete: 0 },
  });
  const written = [...tree(output)].filter(([path]) => path !== '.scholium.json');
  expect(written).toHaveLength(596);
  const bytes = written.reduce((sum, [, contents]) => sum + contents.length, 0);
  expect(bytes).toBeLessThan(61_000_000);
});

test('a build with nothing new compiles no post and writes no file', async () => {
  const before = writtenAt();
  const { summary, changes } = await built();
  expect(summary.cached).toBe(NOTES);
  expect(changes).toEqual([]);
  expect(writtenAt()).toEqual(before);
});

test('one word more compiles one post and writes only where it is shown', async () => {
  const file = join(site, 'posts', fileName(20));
  const note = readFileSync(file, 'utf8');
  const before = hashes(output);
  writeFileSync(file, withWord(note, 'newword'));
  const { summary, changes } = await built();
  expect({ compiled: NOTES - summary.cached, rendered: summary.rendered }).toEqual({
    compiled: 1,
    rendered: 2,
  });
  const expected = [
    'index.html',
    'posts/post-00020/index.html',
    ...['atom.xml', 'feed.json', 'rss.xml'].flatMap((feed) => [
      feed,
      ...['目标检测', '知识蒸馏', '鲁棒性'].map((tag) => `tags/${tag}/${feed}`),
    ]),
  ].sort();
  const isOfSearch = (path: string) => path.startsWith('search/');
  const changed = changes.filter(({ path }) => !isOfSearch(path));
  expect(changed.map(({ action, path }) => `${action} ${path}`).sort()).toEqual(
    expected.map((path) => `update ${path}`),
  );
  const after = hashes(output);
  const different = Object.keys(after).filter((path) => after[path] !== before[path]);
  const outside = different.filter((path) => path !== '.scholium.json' && !isOfSearch(path));
  expect(outside.sort()).toEqual(expected);
  // Of 252 files of the index, those of the word, the note's part, and the lists that name them.
  const found = changes.filter(({ path }) => isOfSearch(path));
  expect(found.map(({ path }) => path.replace(/-?[0-9a-f]{6,}/, '')).sort()).toEqual([
    ...['search/index.json', 'search/part-37-2.bin', 'search/part-37-2.bin'],
    ...['table', 'table', 'terms', 'terms', 'words', 'words'].map((kind) => `search/${kind}.bin`),
  ]);
  expect(readFileSync(join(output, 'posts/post-00020/index.html'), 'utf8')).toContain('newword');
});
