/** The repository's own blog, as readers and their programs get it. */
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { memoryCache } from '../src/cache/cache.ts';
import { check } from '../src/check/check.ts';
import { loadConfig } from '../src/config/load.ts';
import type { BuildResult, Config } from '../src/model.ts';
import { build } from '../src/pipeline/build.ts';

const ROOT = join(import.meta.dirname, '..');

let config: Config;
let result: BuildResult;
let texts = new Map<string, string>();
const cache = memoryCache();
/** Feeds are bytes: what they hold of a post is made once for all of them. */
const FEED = /(?:atom|rss)\.xml$|feed\.json$/;

beforeAll(async () => {
  const loaded = loadConfig({ root: ROOT, overrides: {} });
  if (!loaded.config) throw new Error('the example blog has no settings');
  config = loaded.config;
  result = await built(config);
  texts = textsOf(result);
});

function built(settings: Config): Promise<BuildResult> {
  const now = Date.UTC(2026, 0, 1);
  const request = { root: ROOT, config: settings, now, write: false, cache };
  return build({ ...request, installation: installation() });
}

function textsOf({ outputs }: Pick<BuildResult, 'outputs'>): Map<string, string> {
  return new Map(
    outputs.flatMap(({ path, contents }) => {
      if (typeof contents === 'string') return [[path, contents]];
      return FEED.test(path) ? [[path, Buffer.from(contents as Uint8Array).toString()]] : [];
    }),
  );
}

function text(path: string): string {
  const found = texts.get(path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

test('builds without an error or a warning', () => {
  expect(result.diagnostics).toEqual([]);
});

test('has no dead link, anchor or asset, no id twice, no picture without words', () => {
  expect(check({ outputs: result.outputs, config })).toEqual([]);
});

test('has at least fourteen notes, one in English only and one in Chinese only', () => {
  const posts = result.site.posts;
  expect(posts.length).toBeGreaterThanOrEqual(14);
  expect(posts.some((post) => post.lang === 'en' && post.compiled.counts.han < 20)).toBe(true);
  const chinese = posts.find((post) => post.path === 'posts/anchor-assignment.md')?.compiled.counts;
  expect(chinese?.han).toBeGreaterThan(10 * (chinese?.words ?? 0));
});

test('sends old addresses on and names the other language of a note', () => {
  expect(text('fpn.html')).toContain('/notes/2020/03/21/fpn/');
  expect(text('2022/11/label-assignment/index.html')).toContain('anchor-assignment-en');
  const english = `${config.url}2022/11/12/anchor-assignment-en/`;
  expect(text('2022/10/29/anchor-assignment/index.html')).toContain(
    `<link rel="alternate" hreflang="en" href="${english}">`,
  );
});

test('keeps its draft to itself', () => {
  expect(result.leftOut.drafts).toEqual(['posts/swin-transformer.md']);
  for (const [path, contents] of texts) expect(contents, path).not.toContain('还没写完');
});

describe('has a page of each kind', () => {
  test.each([
    'index.html',
    'page/2/index.html',
    '2021/01/23/vit/index.html',
    'archives/index.html',
    'archives/2020/index.html',
    'archives/2020/03/index.html',
    'tags/index.html',
    'tags/目标检测/index.html',
    'categories/index.html',
    'categories/论文笔记/检测/index.html',
    'about/index.html',
    'search/index.html',
    '404.html',
    'robots.txt',
  ])('%s', (path) => {
    expect(text(path).length).toBeGreaterThan(0);
  });
});

test('has feeds for the site and each tag, well-formed and with the whole text', () => {
  const feeds = [...texts.keys()].filter((path) => /(?:atom|rss)\.xml$/.test(path));
  expect(feeds.length).toBe(2 * (1 + result.site.tags.length));
  for (const path of feeds) expect(XMLValidator.validate(text(path)), path).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text('atom.xml'));
  expect(feed.entry.length).toBe(Math.min(20, result.site.posts.length));
  expect(JSON.stringify(feed)).toContain('<math');
  expect(JSON.stringify(feed)).not.toContain('katex-html');
  for (const path of texts.keys()) if (path.endsWith('.json')) JSON.parse(text(path));
});

test('has a sitemap of full addresses', () => {
  const { urlset } = new XMLParser().parse(text('sitemap.xml'));
  const urls: string[] = urlset.url.map(({ loc }: { loc: string }) => loc);
  expect(urls.every((url) => url.startsWith(config.url))).toBe(true);
  expect(urls).toContain(`${config.url}tags/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B/`);
});

test('asks nobody else for anything: no page loads from another host', () => {
  const loads =
    /<(?:script|img|iframe|source|video|audio)[^>]+src="(?:https?:)?\/\/|<link rel="stylesheet"[^>]+href="(?:https?:)?\/\//;
  for (const [path, html] of texts)
    if (path.endsWith('.html')) expect(html, path).not.toMatch(loads);
});

test('has only valid JSON-LD', () => {
  const blocks = [...texts].flatMap(([path, html]) =>
    path.endsWith('.html')
      ? [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      : [],
  );
  expect(blocks.length).toBeGreaterThan(14);
  for (const [, json = ''] of blocks) JSON.parse(json);
});

const KINDS = [
  ...['index.html', '2020/12/05/detr/index.html', 'about/index.html', 'fpn.html', '404.html'],
  ...['archives/index.html', 'archives/2020/index.html', 'tags/index.html', 'tags/CNN/index.html'],
  ...['categories/index.html', 'categories/论文笔记/检测/index.html', 'search/index.html'],
];

describe('a page of each kind is HTML by the standard, and tells what may be loaded', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
    // A bare `>` is HTML, and lighter.
    rules: { 'no-raw-characters': 'off' },
  });

  const expectConformance = async (pages: Map<string, string>) => {
    for (const path of KINDS) {
      const page = pages.get(path) ?? '';
      const { results } = await validator.validateString(page);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      );
      expect(faults).toEqual([]);
      expect(page.match(/<meta http-equiv="Content-Security-Policy"/g), path).toHaveLength(1);
      expect(page, path).not.toMatch(/<[^>]+ style=|<[^>]+ on[a-z]+=/);
    }
  };

  test('by muse, with comments', async () => {
    const ids = {
      repo: 'a/b',
      repoId: 'R',
      category: 'C',
      categoryId: 'D',
      server: '',
      client: '/',
    };
    const comments = { provider: 'giscus', ...ids } as const;
    await expectConformance(textsOf(await built({ ...config, comments })));
  });

  test('by plain, where no link is dead', async () => {
    const { outputs, diagnostics } = await built({ ...config, theme: 'plain', themeOptions: {} });
    expect(diagnostics).toEqual([]);
    expect(check({ outputs, config })).toEqual([]);
    await expectConformance(textsOf({ outputs }));
  });
});
