/** The sitemap and robots.txt as robots read them. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model.ts';
import { robotsFile } from '../../../src/pipeline/render/robots.ts';
import { sitemapFiles } from '../../../src/pipeline/render/sitemap.ts';
import { exampleConfig } from '../../example/config.ts';
import {
  examplePagination,
  examplePost,
  exampleSite,
  exampleTerm,
  SEPTEMBER,
} from '../../example/site.ts';
import { parseXml } from '../../example/xml.ts';

const base = 'https://example.org/notes';

function page(url: string, rest: object): Page {
  // A test's page has the fields of its kind; the compiler cannot see that through the spread.
  return { url, outputPath: `${url.slice(1)}index.html`, ...rest } as Page;
}

function urlsOf(pages: Page[], posts = [examplePost()]) {
  const [file] = sitemapFiles(exampleSite(posts), pages);
  return parseXml(String(file?.contents)).urlset.url;
}

describe('sitemapFiles', () => {
  it('lists pages by URL with the last change of their posts', () => {
    const old = examplePost({ url: '/2021/旧/' });
    const changed = examplePost({ url: '/2021/a/', updated: SEPTEMBER });
    const term = exampleTerm('检测', { posts: [old] });
    const pages = [
      page('/tags/检测/', { kind: 'tag', term, posts: [old], pagination: examplePagination('/') }),
      page('/2021/旧/', { kind: 'post', post: old }),
      page('/2021/a/', { kind: 'post', post: changed }),
      page('/', { kind: 'index', posts: [changed], pagination: examplePagination('/') }),
    ];
    expect(urlsOf(pages, [changed, old])).toEqual([
      { loc: `${base}/`, lastmod: '2021-09-01T00:30:00+08:00' },
      { loc: `${base}/2021/a/`, lastmod: '2021-09-01T00:30:00+08:00' },
      { loc: `${base}/2021/%E6%97%A7/`, lastmod: '2021-08-31T00:30:00+08:00' },
      { loc: `${base}/tags/%E6%A3%80%E6%B5%8B/`, lastmod: '2021-08-31T00:30:00+08:00' },
    ]);
  });

  it('leaves out what no search engine should show', () => {
    const pages = [
      page('/', { kind: 'index', posts: [], pagination: examplePagination('/', 1, 2) }),
      page('/page/2/', { kind: 'index', posts: [], pagination: examplePagination('/', 2, 2) }),
      page('/search/', { kind: 'search' }),
      page('/404.html', { kind: 'not-found' }),
      page('/old/', { kind: 'redirect', to: '/' }),
    ];
    expect(urlsOf(pages).map((entry: { loc: string }) => entry.loc)).toEqual([`${base}/`]);
  });

  it('has no lastmod for a page without a date', () => {
    const about = examplePost({ url: '/about/', date: undefined });
    expect(urlsOf([page('/about/', { kind: 'page', post: about })])).toEqual([
      { loc: `${base}/about/` },
    ]);
  });

  it('names a post and its translations as alternates of each other', () => {
    const english = examplePost({ url: '/2021/en/', lang: 'en' });
    const chinese = examplePost({ url: '/2021/zh/', lang: 'zh-CN', translations: [english] });
    const [entry] = urlsOf([page('/2021/zh/', { kind: 'post', post: chinese })]);
    expect(entry['xhtml:link']).toEqual([
      { '@rel': 'alternate', '@hreflang': 'en', '@href': `${base}/2021/en/` },
      { '@rel': 'alternate', '@hreflang': 'zh-CN', '@href': `${base}/2021/zh/` },
    ]);
  });

  it('becomes an index of several files above 50,000 URLs', () => {
    const pages = Array.from({ length: 50_001 }, (_, i) => page(`/${i}/`, { kind: 'tags' }));
    const site = exampleSite([examplePost()]);
    const whole = sitemapFiles(site, pages.slice(1));
    expect(whole.map((file) => file.path)).toEqual(['sitemap.xml']);
    const [index, first, second] = sitemapFiles(site, pages);
    expect(parseXml(String(index?.contents)).sitemapindex.sitemap).toEqual([
      { loc: `${base}/sitemap-1.xml`, lastmod: '2021-08-31T00:30:00+08:00' },
      { loc: `${base}/sitemap-2.xml`, lastmod: '2021-08-31T00:30:00+08:00' },
    ]);
    expect([first?.path, second?.path]).toEqual(['sitemap-1.xml', 'sitemap-2.xml']);
    expect(String(first?.contents).match(/<url>/g)).toHaveLength(50_000);
    expect(String(second?.contents).match(/<url>/g)).toHaveLength(1);
  });
});

describe('robotsFile', () => {
  it('names the sitemap', () => {
    expect(robotsFile(exampleConfig())).toEqual({
      path: 'robots.txt',
      contents: `User-agent: *\nAllow: /\n\nSitemap: ${base}/sitemap.xml\n`,
    });
  });

  it('keeps every robot out of a site that is not to be indexed', () => {
    const config = exampleConfig({ robots: { index: false } });
    expect(robotsFile(config).contents).toBe('User-agent: *\nDisallow: /\n');
  });
});
