/** Cards of a site: made once, the same on every run, and told where they cannot be made. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installation } from '../../../src/base/installation.ts';
import { type Cache, memoryCache } from '../../../src/cache/cache.ts';
import { siteCards } from '../../../src/pipeline/cards/site-cards.ts';
import { openPlainSubsetter } from '../../../src/pipeline/fonts/subset-woff2.ts';
import { exampleConfig } from '../../example/config.ts';
import { examplePost } from '../../example/site.ts';

const ROOT = join(import.meta.dirname, '../../..');

async function made(
  title: string,
  { root = ROOT, font = '', cache = undefined as Cache | undefined } = {},
) {
  const cards = { enabled: true, font, color: '#0b5394' };
  let opened = 0;
  const openSubsetter = () => {
    opened += 1;
    return openPlainSubsetter(installation().fontSubsetter);
  };
  const posts = [examplePost({ title })];
  const config = exampleConfig({ cards });
  const result = await siteCards({ root, config, posts, cache, openSubsetter });
  return { ...result, opened };
}

test('a post has a picture of 1200 by 630, the same each time, and another for another title', async () => {
  const cache = memoryCache();
  const [one, again, other] = [
    await made('位置敏感的得分图', { cache }),
    await made('位置敏感的得分图'),
    await made('另一个标题'),
  ];
  const [file] = one.files;
  const png = Buffer.from(file?.contents as Uint8Array);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeGreaterThan(8_000); // letters, not a white sheet
  expect(again.files).toEqual(one.files);
  expect(other.files[0]?.path).toBe(file?.path);
  expect(other.files[0]?.key).not.toBe(file?.key);
  expect(other.urls).not.toEqual(one.urls);
  const warm = await made('位置敏感的得分图', { cache });
  expect(warm.opened).toBe(0);
  expect(Buffer.from(warm.files[0]?.contents as Uint8Array).equals(png)).toBe(true);
});

test.each([
  ['the package', { root: tmpdir() }, 'SC763'],
  ['the font that is named', { font: 'no.ttf' }, 'SC765'],
  ['a font in the file', { font: 'package.json' }, 'SC765'],
])('without %s there is one warning and no card', async (_, how, code) => {
  const { files, urls, diagnostics } = await made('标题', how);
  expect([files, urls.size]).toEqual([[], 0]);
  expect(diagnostics.map((each) => [each.severity, each.code, each.file])).toEqual([
    ['warning', code, 'scholium.yaml'],
  ]);
});
