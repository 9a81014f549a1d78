/** `scholium init`: a complete site that builds without a warning, never over anything. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const FILES = ['.gitignore', 'README.md', 'pages', 'posts', 'scaffolds', 'scholium.yaml', 'static'];

test('writes a site into a new folder and says what to do next', async () => {
  const folder = folderWith();
  const { code, out, err } = await scholium(folder, ['init', 'my-notes']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    'A new site is in my-notes. Next:\n  cd my-notes\n  npx scholium serve\n  npx scholium new "R-FCN"\n\nTitle, author and address are in scholium.yaml.\n',
  );
  expect(readdirSync(join(folder, 'my-notes')).sort()).toEqual(FILES);
  expect(existsSync(join(folder, 'my-notes/static/.gitkeep'))).toBe(true);
});

test.each(['en', 'zh-CN'])(
  'what it writes in %s builds and checks without a word',
  async (lang) => {
    const folder = folderWith();
    await scholium(folder, ['init', '.', '--lang', lang]);
    expect(await scholium(folder, ['build', '--strict', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await scholium(folder, ['check', '--strict', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    // What the clock of the tests says where the tests are.
    const hello = readFileSync(join(folder, 'public/2024/12/31/hello/index.html'), 'utf8');
    expect(hello).toContain('class="katex');
    expect(hello).toContain(`<html lang="${lang}"`);
    expect(existsSync(join(folder, 'public/about/index.html'))).toBe(true);
  },
);

test('its scaffolds are the built-in ones', async () => {
  const folder = folderWith();
  await scholium(folder, ['init']);
  await scholium(folder, ['new', 'A']);
  rmSync(join(folder, 'scaffolds'), { recursive: true });
  await scholium(folder, ['new', 'B']);
  const [a, b] = ['A', 'B'].map((name) => readFileSync(join(folder, `posts/${name}.md`), 'utf8'));
  expect(a?.replace('title: A', 'title: B')).toBe(b);
});

test('refuses a folder that is not empty', async () => {
  const folder = folderWith({ 'notes/mine.txt': 'mine' });
  const { code, out, err } = await scholium(folder, ['init', 'notes']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('the folder `notes` is not empty');
  expect(readdirSync(join(folder, 'notes'))).toEqual(['mine.txt']);
});

test('a fresh git repository counts as empty', async () => {
  const folder = folderWith();
  mkdirSync(join(folder, '.git'));
  expect((await scholium(folder, ['init'])).code).toBe(0);
});

test('so does a folder into which npm installed Scholium, whose files stay', async () => {
  const installed = {
    'package.json': '{}',
    'package-lock.json': '{}',
    'node_modules/scholium/package.json': '{}',
    'scholium-0.1.0.tgz': '',
  };
  const folder = folderWith(installed);
  expect((await scholium(folder, ['init'])).code).toBe(0);
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{}');
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('\nnode_modules/\n');
});

test('with --workflow, a file that makes the host publish it; in a site that there is, that alone', async () => {
  const folder = folderWith();
  expect((await scholium(folder, ['init', 'a', '--workflow', 'github-pages'])).code).toBe(0);
  expect(readdirSync(join(folder, 'a')).sort()).toEqual(['.github', ...FILES]);
  await scholium(folder, ['init', 'b']);
  const { code, out } = await scholium(folder, ['init', 'b', '--workflow', 'gitlab-pages']);
  expect({ code, out }).toEqual({
    code: 0,
    out: '.gitlab-ci.yml is new. What else the host needs: docs/publish.md\n',
  });
  expect(readdirSync(join(folder, 'b')).sort()).toEqual([...FILES, '.gitlab-ci.yml'].sort());
  const again = await scholium(folder, ['init', 'b', '--workflow', 'gitlab-pages']);
  expect(again.code).toBe(2);
  expect(again.err).toContain('error[SC875]: `.gitlab-ci.yml` exists already');
});

test('its README and what it prints name commands alike', async () => {
  const folder = folderWith();
  const { out } = await scholium(folder, ['init', '.']);
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  expect(out).toContain('A new site is in this folder. Next:\n');
  const commands = [...out.matchAll(/^ {2}(npx .*)$/gm)].map(([, typed = '']) => typed);
  expect(commands).toEqual(['npx scholium serve', 'npx scholium new "R-FCN"']);
  for (const typed of commands) expect(readme).toContain(`\n${typed} `);
});

test('a file of that name is an error of the system', async () => {
  const { code, err } = await scholium(folderWith({ notes: '' }), ['init', 'notes']);
  expect(code).toBe(3);
  expect(err).toContain('`notes`: the system said EEXIST');
});

test('speaks Chinese where the author does', async () => {
  const { out } = await scholium(folderWith(), ['init', 'x y'], { LANG: 'zh_CN.UTF-8' });
  expect(out).toContain('网站已建立在 x y。接下来：\n  cd "x y"\n');
});
