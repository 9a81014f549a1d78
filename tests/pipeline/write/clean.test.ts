/** Cleaning takes away what Scholium wrote, to the last empty folder, and nothing else. */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanOutput } from '../../../src/pipeline/write/clean.ts';
import { writeOutput } from '../../../src/pipeline/write/write-output.ts';
import { exampleConfig } from '../../example/config.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

async function write(...paths: string[]): Promise<void> {
  const outputs = paths.map((path) => ({ path, contents: path }));
  await writeOutput({ root: folder.path(), outDir: 'public', outputs });
}

function clean() {
  return cleanOutput({ root: folder.path(), config: exampleConfig() });
}

test('every file that Scholium wrote is deleted, and its list of them', async () => {
  await write('index.html', 'a/b/c.html');
  expect(clean()).toEqual({ removed: ['a/b/c.html', 'index.html'], diagnostics: [] });
  expect(folder.tree('public')).toEqual({});
  expect(clean()).toEqual({ removed: [], diagnostics: [] });
});

test('other files stay, and so does what took the place of a file', async () => {
  await write('index.html', 'a/b.html', 'c.html');
  folder.write('public/a/mine.txt', 'mine');
  rmSync(folder.path('public/c.html'));
  mkdirSync(folder.path('public/c.html'));
  expect(clean()).toEqual({ removed: ['a/b.html', 'index.html'], diagnostics: [] });
  expect(folder.tree('public')).toEqual({ 'a/mine.txt': 'mine', 'c.html/': 'empty' });
});

test('nothing is deleted through a link, nor by a list that was tampered with', async () => {
  await write('a/b.html');
  rmSync(folder.path('public/a'), { recursive: true });
  folder.write('elsewhere/b.html', 'mine');
  folder.write('precious', 'mine');
  symlinkSync('../elsewhere', folder.path('public/a'));
  const list = folder.read('public/.scholium.json');
  folder.write(
    'public/.scholium.json',
    list.replace('"a/b.html"', '"../precious": "0", "a/b.html"'),
  );
  expect(clean()).toEqual({ removed: [], diagnostics: [] });
  expect(folder.read('elsewhere/b.html')).toBe('mine');
  expect(folder.read('precious')).toBe('mine');
});

test('a folder that Scholium never wrote is left alone, and none is made', async () => {
  expect(clean()).toEqual({ removed: [], diagnostics: [] });
  expect(existsSync(folder.path('public'))).toBe(false);
  folder.write('public/index.html', 'mine');
  expect(clean()).toEqual({ removed: [], diagnostics: [] });
  expect(folder.tree('public')).toEqual({ 'index.html': 'mine' });
});

test.skipIf(process.getuid?.() === 0)('nothing is deleted where something cannot be', async () => {
  await write('a/index.html', 'b/index.html');
  const before = folder.tree();
  chmodSync(folder.path('public/b'), 0o555);
  const { removed, diagnostics } = clean();
  chmodSync(folder.path('public/b'), 0o755);
  expect(removed).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['SC610']);
  expect(folder.tree()).toEqual(before);
});

test('an output folder that is a file is told', async () => {
  folder.write('public', 'a file');
  const { removed, diagnostics } = clean();
  expect(removed).toEqual([]);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['SC614', 'public']]);
  expect(folder.read('public')).toBe('a file');
});
