/** `scholium init`: a complete site that builds without a warning, never over anything. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const FILES = ['.gitignore', 'README.md', 'pages', 'posts', 'scaffolds', 'scholium.yaml', 'static'];

test('writes a site into a new folder and says what to do next', () => {
  const folder = folderWith();
  const { code, out, err } = scholium(folder, ['init', 'my-notes']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    'A new site is in my-notes. Next:\n  cd my-notes\n  scholium serve\n  scholium new "R-FCN"\n\nTitle, author and address are in scholium.yaml.\n',
  );
  expect(readdirSync(join(folder, 'my-notes')).sort()).toEqual(FILES);
  expect(existsSync(join(folder, 'my-notes/static/.gitkeep'))).toBe(true);
});

test.each(['en', 'zh-CN'])('what it writes in %s builds and checks without a word', (lang) => {
  const folder = folderWith();
  scholium(folder, ['init', '.', '--lang', lang]);
  expect(scholium(folder, ['build', '--strict', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  expect(scholium(folder, ['check', '--strict', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  const hello = readFileSync(join(folder, 'public/2025/01/01/hello/index.html'), 'utf8');
  expect(hello).toContain('class="katex');
  expect(hello).toContain(`<html lang="${lang}"`);
  expect(existsSync(join(folder, 'public/about/index.html'))).toBe(true);
});

test('its scaffolds are the built-in ones', () => {
  const folder = folderWith();
  scholium(folder, ['init']);
  scholium(folder, ['new', 'A']);
  rmSync(join(folder, 'scaffolds'), { recursive: true });
  scholium(folder, ['new', 'B']);
  const [a, b] = ['A', 'B'].map((name) => readFileSync(join(folder, `posts/${name}.md`), 'utf8'));
  expect(a?.replace('title: A', 'title: B')).toBe(b);
});

test('refuses a folder that is not empty', () => {
  const folder = folderWith({ 'notes/mine.txt': 'mine' });
  const { code, out, err } = scholium(folder, ['init', 'notes']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('the folder `notes` is not empty');
  expect(readdirSync(join(folder, 'notes'))).toEqual(['mine.txt']);
});

test('a fresh git repository counts as empty', () => {
  const folder = folderWith();
  mkdirSync(join(folder, '.git'));
  expect(scholium(folder, ['init']).code).toBe(0);
});

test('a file of that name is an error of the system', () => {
  const { code, err } = scholium(folderWith({ notes: '' }), ['init', 'notes']);
  expect(code).toBe(3);
  expect(err).toContain('the system said EEXIST');
});

test('speaks Chinese where the author does', () => {
  const { out } = scholium(folderWith(), ['init', 'x y'], { LANG: 'zh_CN.UTF-8' });
  expect(out).toContain('网站已建立在 x y。接下来：\n  cd "x y"\n');
});
