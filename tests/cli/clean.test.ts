/** `scholium clean`: what Scholium wrote goes, all else stays. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const SITE = {
  'scholium.yaml': 'title: Notes\nlanguage: en\nurl: https://example.org/\n',
  'posts/a.md': '---\ntitle: A\ndate: 2024-05-01\n---\n\nText.\n',
};

test('deletes the site and the cache, and keeps files of others', async () => {
  const folder = folderWith({ ...SITE, 'public/.gitkeep': '', 'public/CNAME': 'example.org' });
  await scholium(folder, ['build']);
  expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
  const { code, out, err } = await scholium(folder, ['clean']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d+ files deleted, and the cache\n$/);
  expect(existsSync(join(folder, 'public/index.html'))).toBe(false);
  expect(existsSync(join(folder, 'public/2024'))).toBe(false);
  expect(existsSync(join(folder, '.scholium'))).toBe(false);
  expect(readFileSync(join(folder, 'public/CNAME'), 'utf8')).toBe('example.org');
  expect(existsSync(join(folder, 'public/.gitkeep'))).toBe(true);
});

test('a file put in since, beside what was built, stays', async () => {
  const folder = folderWith(SITE);
  await scholium(folder, ['build']);
  writeFileSync(join(folder, 'public/2024/mine.txt'), 'mine');
  expect((await scholium(folder, ['clean'])).code).toBe(0);
  expect(readFileSync(join(folder, 'public/2024/mine.txt'), 'utf8')).toBe('mine');
});

test('a file put in since, beside the cache, stays', async () => {
  const folder = folderWith({ ...SITE, '.scholium/mine.txt': 'mine' });
  await scholium(folder, ['build']);
  expect((await scholium(folder, ['clean'])).out).toMatch(/, and the cache\n$/);
  expect(readdirSync(join(folder, '.scholium'))).toEqual(['mine.txt']);
});

test('when the output cannot be deleted, nothing is said to be, and the cache stays', async () => {
  const folder = folderWith({ ...SITE, site: 'a file' });
  await scholium(folder, ['build']);
  const { code, out, err } = await scholium(folder, ['clean', '--out', 'site']);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('a file stands where the folder `site` should be');
  expect(existsSync(join(folder, '.scholium/cache'))).toBe(true);
  const { removed, cache } = JSON.parse(
    (await scholium(folder, ['clean', '--out', 'site', '--json'])).out,
  );
  expect({ removed, cache }).toEqual({ removed: [], cache: false });
});

test('where nothing was built there is nothing to delete', async () => {
  const folder = folderWith({ ...SITE, 'public/index.html': 'mine' });
  expect(await scholium(folder, ['clean'])).toEqual({ code: 0, out: '0 files deleted\n', err: '' });
  expect(readFileSync(join(folder, 'public/index.html'), 'utf8')).toBe('mine');
});

test('after cleaning, a build makes everything again', async () => {
  const folder = folderWith(SITE);
  const first = JSON.parse((await scholium(folder, ['build', '--json'])).out).summary.files.add;
  await scholium(folder, ['clean']);
  expect(JSON.parse((await scholium(folder, ['build', '--json'])).out).summary.files.add).toBe(
    first,
  );
});
