/** `scholium new`: a note from a scaffold, its path on stdout, nothing ever overwritten. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const SETTINGS = 'language: en\nurl: https://example.org/\ntimezone: Asia/Shanghai\n';

test('makes a post from the built-in scaffold and prints its path', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  const run = await scholium(folder, ['new', 'R-FCN：目标检测']);
  expect(run).toEqual({ code: 0, out: 'posts/R-FCN：目标检测.md\n', err: '' });
  expect(readFileSync(join(folder, 'posts/R-FCN：目标检测.md'), 'utf8')).toBe(
    '---\ntitle: R-FCN：目标检测\ndate: 2025-01-01 08:00:00\ntags: []\ncategories: []\n---\n\n',
  );
});

test('several words are one title, and `--now` is read in the time zone of the site', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  const argv = ['new', 'Deep', 'residual', 'learning', '--now', '2024-05-01 07:00', '--draft'];
  expect((await scholium(folder, argv)).out).toBe('posts/Deep-residual-learning.md\n');
  expect(readFileSync(join(folder, 'posts/Deep-residual-learning.md'), 'utf8')).toBe(
    '---\ntitle: Deep residual learning\ndate: 2024-05-01 07:00:00\ntags: []\ncategories: []\ndraft: true\n---\n\n',
  );
});

test("prefers the site's scaffold, and makes pages in the folder of pages", async () => {
  const folder = folderWith({
    'scholium.yaml': `${SETTINGS}pages_dir: leaves\n`,
    'scaffolds/page.md': '---\ntitle: {{ title }}\n---\nMine: {{ title }}\n',
  });
  expect((await scholium(folder, ['new', '--page', 'A: b'])).out).toBe('leaves/A-b.md\n');
  expect(readFileSync(join(folder, 'leaves/A-b.md'), 'utf8')).toBe(
    '---\ntitle: "A: b"\n---\nMine: A: b\n',
  );
});

test('line breaks in a title become spaces', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  await scholium(folder, ['new', 'one\ntwo\t three']);
  expect(readFileSync(join(folder, 'posts/one-two-three.md'), 'utf8')).toContain(
    'title: one two three\n',
  );
});

test('a file that exists is left as it is', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS, 'posts/FPN.md': 'mine' });
  const { code, out, err } = await scholium(folder, ['new', 'FPN']);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('`posts/FPN.md` exists already');
  expect(readFileSync(join(folder, 'posts/FPN.md'), 'utf8')).toBe('mine');
});

test('a title cannot lead out of the folder of posts', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  expect((await scholium(folder, ['new', '../../escaped'])).out).toBe('posts/escaped.md\n');
});

test('nor can a link in place of the folder of posts', async () => {
  const elsewhere = folderWith();
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  symlinkSync(elsewhere, join(folder, 'posts'));
  const { code, err } = await scholium(folder, ['new', 'FPN']);
  expect(code).toBe(2);
  expect(err).toContain("lies outside the site's folder");
  expect(existsSync(join(elsewhere, 'FPN.md'))).toBe(false);
});

test('a title as long as a paragraph makes a file name that file systems take', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  const { code, out } = await scholium(folder, ['new', '长'.repeat(400)]);
  expect(code).toBe(0);
  expect(out).toBe(`posts/${'长'.repeat(80)}.md\n`);
});

test.each([
  [[], 'the title is missing'],
  [['  '], 'the title is missing'],
  [['???'], '`???` has no letter or digit to name a file with'],
  [['A', '--now', '2024-02-31'], '`2024-02-31` is no value for `--now`'],
])('%j is refused: %s', async (words, message) => {
  const { code, err } = await scholium(folderWith({ 'scholium.yaml': SETTINGS }), [
    'new',
    ...words,
  ]);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a bad SOURCE_DATE_EPOCH is refused', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  const { code, err } = await scholium(folder, ['new', 'A'], { SOURCE_DATE_EPOCH: 'yesterday' });
  expect(code).toBe(2);
  expect(err).toContain('`yesterday` is no value for `SOURCE_DATE_EPOCH`');
});

test('works on another folder with `-C`; the path printed is relative to where one stands', async () => {
  const folder = folderWith({ 'site/scholium.yaml': SETTINGS });
  expect((await scholium(folder, ['new', '-C', 'site', 'A'])).out).toBe('site/posts/A.md\n');
});

test('`--json` gives the path to programs', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS });
  const { out } = await scholium(folder, ['new', 'A', '--json']);
  expect(JSON.parse(out)).toMatchObject({ command: 'new', exitCode: 0, path: 'posts/A.md' });
});

test('a file in place of the folder of posts is an error of the system, not a bug', async () => {
  const folder = folderWith({ 'scholium.yaml': SETTINGS, posts: 'a file' });
  const { code, err } = await scholium(folder, ['new', 'A']);
  expect(code).toBe(3);
  expect(err).toContain('A file stands where a folder is needed');
});
