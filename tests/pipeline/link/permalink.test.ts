/** URLs of posts and pages. */
import { describe, expect, it } from 'vitest';
import { sitePath } from '../../../src/base/permalink.ts';
import { faultsOf, link, messagesOf, type Note, urlsOf } from '../../example/link.ts';

async function urlOf(path: string, note: Note = {}, permalink = '/:year/:title/') {
  return urlsOf(await link({ [path]: note }, { config: { permalink } }), 'post')[0];
}

describe('the pattern', () => {
  it.each([
    ['/:year/:month/:day/:title/', '/2021/08/31/检测/r-fcn/'],
    ['/:slug/', '/r-fcn/'],
    ['/:category/:slug/', '/论文/检测/r-fcn/'],
    ['/notes/:slug.html', '/notes/r-fcn.html'],
  ])('%s makes %s', async (permalink, url) => {
    const note = { categories: [['论文', '检测'], ['其他']] };
    expect(await urlOf('posts/检测/r-fcn.md', note, permalink)).toBe(url);
  });

  it('has a hash of the path, which a new title does not change', async () => {
    const url = await urlOf('posts/a.md', {}, '/p/:hash/');
    expect(url).toMatch(/^\/p\/[0-9a-f]{10}\/$/);
    expect(await urlOf('posts/a.md', { title: 'new' }, '/p/:hash/')).toBe(url);
  });

  it('calls a post without a category so', async () => {
    expect(await urlOf('posts/a.md', {}, '/:category/:slug/')).toBe('/uncategorized/a/');
  });

  it('takes the slugs that the author gave to categories', async () => {
    const config = { permalink: '/:category/:slug/', categorySlugs: { 论文: 'papers' } };
    const linked = await link({ 'posts/a.md': { categories: [['论文']] } }, { config });
    expect(urlsOf(linked, 'post')).toEqual(['/papers/a/']);
  });

  it('takes Chinese and spaces, as they stand in file names', async () => {
    expect(await urlOf('posts/特征 金字塔 (FPN).markdown')).toBe('/2021/特征-金字塔-FPN/');
  });
});

describe('front matter', () => {
  it.each([
    [{ slug: 'fpn' }, '/2021/检测/fpn/'],
    [{ permalink: 'notes/fpn' }, '/notes/fpn/'],
    [{ permalink: '/notes/fpn.html' }, '/notes/fpn.html'],
    [{ permalink: '/%E7%AC%94%E8%AE%B0/' }, '/笔记/'],
    [{ permalink: '/笔记/', slug: 'fpn' }, '/笔记/'],
  ])('decides: %o', async (note, url) => {
    expect(await urlOf('posts/检测/r-fcn.md', note)).toBe(url);
  });

  it.each([
    '../../x',
    '/a/../b/',
    '/a/./b/',
    '//evil.org/x',
    'https://evil.org/',
    '/a?b',
    '/',
    'a\\b',
  ])('cannot lead out of the site: %s', async (permalink) => {
    const linked = await link({ 'posts/a.md': { permalink } });
    expect(faultsOf(linked)).toEqual(['posts/a.md SC404 1:1 permalink']);
    expect(messagesOf(linked)).toEqual([`\`${permalink}\` is not a path inside the site`]);
  });

  it('cannot hide `..` behind percent-encoding', () => {
    expect(sitePath('/%2e%2e/x')).toBeUndefined();
    expect(sitePath('/a%2f%2e%2e%2fb')).toBeUndefined();
  });

  it.each([
    ['posts/a.md', { slug: '???' }, 'posts/a.md SC405 1:1 slug'],
    ['posts/(+).md', {}, 'posts/(+).md SC405'],
  ])('has to leave something for the URL: %s %o', async (path, note, fault) => {
    expect(faultsOf(await link({ [path]: note }))).toEqual([fault]);
  });
});

it.each([
  ['pages/about.md', '/about/'],
  ['pages/about/index.md', '/about/'],
  ['pages/关于/友链.md', '/关于/友链/'],
])('the free page %s is at %s', async (path, url) => {
  expect(urlsOf(await link({ [path]: {} }), 'page')).toEqual([url]);
});

describe('a path that an author wrote', () => {
  it.each([
    ['/papers/1706.03762', '/papers/1706.03762/'],
    ['/v1.0', '/v1.0/'],
    ['old.html', '/old.html'],
    ['/old.htm', '/old.htm'],
  ])('%s is %s: only HTML files have an ending', (written, url) => {
    expect(sitePath(written)).toBe(url);
  });

  it('holds no half of a character', () => {
    expect(sitePath('/a\ud800b/')).toBeUndefined();
  });
});
