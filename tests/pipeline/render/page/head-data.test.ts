/** What stands in `<head>`. */
import { describe, expect, it } from 'vitest';
import type { Config, Page, Post, ResolvedReference, Site } from '../../../../src/model.ts';
import { headData, openGraphLocales } from '../../../../src/pipeline/render/page/head-data.ts';
import { exampleConfig } from '../../../example/config.ts';
import { compile } from '../../../example/markdown.ts';
import {
  exampleFrontMatter,
  examplePagination,
  examplePost,
  exampleSite,
  exampleTerm,
} from '../../../example/site.ts';

const at = (url: string) => ({ url, outputPath: 'index.html' });

function head(page: Page, heading = '', changes: Partial<Site> = {}) {
  return headData(page, {
    localeOf: openGraphLocales(),
    site: exampleSite([], changes),
    heading,
    markup: (html) => ({ html }),
  });
}

const front = (current = 1): Page => ({
  ...at(current === 1 ? '/' : `/page/${current}/`),
  kind: 'index',
  posts: [],
  pagination: examplePagination('/', current, 3),
});

function ofPost(changes: Partial<Post> = {}, config: Partial<Config> = {}) {
  const post = examplePost(changes);
  const page: Page = { ...at(post.url), kind: post.kind, post };
  return head(page, post.title, { config: exampleConfig(config) });
}

describe('the title', () => {
  const tag = exampleTerm('检测');
  const tagPage = (current: number): Page => ({
    ...at('/tags/检测/'),
    kind: 'tag',
    term: tag,
    posts: [],
    pagination: examplePagination('/tags/检测/', current, 3),
  });

  it.each<[string, string]>([
    [head(front()).title, '旁注 Notes - Papers, read twice'],
    [head(front(2)).title, '第 2 页 | 旁注 Notes'],
    [head(tagPage(1), '检测').title, '检测 | 旁注 Notes'],
    [head(tagPage(2), '检测').title, '检测 | 第 2 页 | 旁注 Notes'],
    [ofPost().title, 'R-FCN 笔记 | 旁注 Notes'],
    [head(front(), '', { config: exampleConfig({ subtitle: '' }) }).title, '旁注 Notes'],
  ])('is %s', (title, expected) => {
    expect(title).toBe(expected);
  });
});

const onSite = (url: string) => ({ kind: 'site' as const, url, fragment: '方法' });

describe('the canonical address', () => {
  it.each<[string, Page, string]>([
    ['of the front page', front(), 'https://example.org/notes/'],
    ['of its second page', front(2), 'https://example.org/notes/page/2/'],
    [
      'of a redirect: where it leads',
      { ...at('/old/'), kind: 'redirect', to: onSite('/检测/') },
      `https://example.org/notes/${encodeURI('检测')}/`,
    ],
    ['of no page that is not there', { ...at('/404.html'), kind: 'not-found' }, ''],
  ])('%s', (_, page, expected) => {
    expect(head(page).canonical).toBe(expected);
  });
});

it('search, 404 and redirects are kept from search engines, and so is all where the site says so', () => {
  const hidden: Page[] = [
    { ...at('/search/'), kind: 'search' },
    { ...at('/404.html'), kind: 'not-found' },
    { ...at('/old/'), kind: 'redirect', to: onSite('/') },
  ];
  expect(hidden.map((page) => head(page).noindex)).toEqual([true, true, true]);
  expect(head(front()).noindex).toBe(false);
  expect(ofPost({}, { robots: { index: false } }).noindex).toBe(true);
});

describe('a post', () => {
  it('has keywords from its tags and fields, each once', () => {
    const frontMatter = exampleFrontMatter({ keywords: ['检测', 'R-FCN'] });
    expect(ofPost({ tags: [exampleTerm('检测')], frontMatter }).keywords).toBe('检测, R-FCN');
  });

  it('lists its languages, its own included', () => {
    const english = examplePost({ lang: 'en', url: '/en/' });
    expect(ofPost({ translations: [english] }).alternates).toEqual([
      { lang: 'zh-CN', href: 'https://example.org/notes/2021/r-fcn/' },
      { lang: 'en', href: 'https://example.org/notes/en/' },
    ]);
    expect(ofPost().alternates).toEqual([]);
  });

  it('is an article in the locale of its language', () => {
    expect(ofPost()).toMatchObject({ ogType: 'article', ogLocale: 'zh_CN' });
    expect(ofPost({ lang: 'en' }).ogLocale).toBe('en_US');
    expect(ofPost({ kind: 'page' }).ogType).toBe('website');
  });
});

describe('the picture', () => {
  const site: ResolvedReference = { kind: 'site', url: '/图.png', fragment: '' };
  const url = `https://example.org/notes/${encodeURI('图.png')}`;
  const compiled = compile('[a](b) ![图](图.png)');
  const link: ResolvedReference = { kind: 'external', url: 'https://a.org/', fragment: '' };
  const data: ResolvedReference = {
    kind: 'external',
    url: 'data:image/png;base64,x',
    fragment: '',
  };

  it.each<[string, Partial<Post>, string]>([
    ['is the cover', { cover: site }, url],
    ['else the first picture', { compiled, references: [link, site] }, url],
    ['else the avatar', {}, 'https://example.org/notes/images/avatar.png'],
    ['is never a data URL', { cover: data }, 'https://example.org/notes/images/avatar.png'],
  ])('%s', (_, changes, expected) => {
    expect(ofPost(changes).image).toBe(expected);
  });

  it('may be none', () => {
    expect(ofPost({}, { avatar: '' }).image).toBe('');
  });
});

it('a tag’s page names its own feeds beside those of the site', () => {
  const term = exampleTerm('检测');
  const pagination = examplePagination(term.url);
  const page: Page = { ...at(term.url), kind: 'tag', term, posts: [], pagination };
  const feeds = ['/', term.url, '/tags/other/'].map((url) => ({ url, title: url, posts: [] }));
  const hrefs = (shown: Page) => head(shown, '', { feeds }).feeds.map(({ href }) => href);
  expect(hrefs(front())).toEqual(['/notes/atom.xml', '/notes/rss.xml', '/notes/feed.json']);
  expect(hrefs(page)).toHaveLength(6);
  expect(hrefs(page)[3]).toBe(`/notes/tags/${encodeURIComponent('检测')}/atom.xml`);
});
