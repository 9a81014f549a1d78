/** `scholium check`: what readers would stumble over, without writing the site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const SITE = {
  'scholium.yaml': 'title: Notes\nlanguage: en\nurl: https://example.org/\n',
  'posts/a.md': '---\ntitle: A\ndate: 2024-05-01\n---\n\nText.\n',
};

test('a sound site passes, and nothing is written', async () => {
  const folder = folderWith(SITE);
  const { code, out, err } = await scholium(folder, ['check']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\d+ pages checked: all is well\n$/);
  expect(existsSync(join(folder, 'public'))).toBe(false);
});

test('a page that is not there is found', async () => {
  const folder = folderWith({ ...SITE, 'posts/b.md': `${SITE['posts/a.md']}[x](/nowhere/)\n` });
  const { code, err } = await scholium(folder, ['check', '--strict']);
  expect(code).toBe(1);
  expect(err).toContain('/nowhere/');
});

test('says so in Chinese', async () => {
  expect((await scholium(folderWith(SITE), ['check', '--lang', 'zh-CN'])).out).toMatch(
    /^检查了 \d+ 个页面，没有发现问题\n$/,
  );
});
