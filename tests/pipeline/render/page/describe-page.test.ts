/** Pages of a whole site, as their templates see them. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/base/dates.ts';
import type { Page, PageKind } from '../../../../src/model.ts';
import { describePage } from '../../../../src/pipeline/render/page/describe-page.ts';
import { formulaRules } from '../../../../src/pipeline/render/page/formula-html.ts';
import { openGraphLocales } from '../../../../src/pipeline/render/page/head-data.ts';
import { postViews } from '../../../../src/pipeline/render/page/post-views.ts';
import { siteDescriber } from '../../../../src/pipeline/render/page/site-data.ts';
import { link, type Note } from '../../../example/link.ts';

const NOTES: Record<string, Note> = {
  'posts/a.md': {
    title: '甲',
    date: parseDate('2022-03-01', 'UTC'),
    tags: ['检测'],
    categories: [['论文', '检测']],
    body: '# 方法\n\n$x$',
  },
  'posts/b.md': {
    title: '乙',
    date: parseDate('2021-05-01', 'UTC'),
    tags: ['检测', 'NLP'],
    aliases: ['/old/'],
    lang: 'en',
    body: '```js\nlet a\n```',
  },
  'pages/about.md': { title: '关于' },
};

async function pagesOf(kind: PageKind) {
  const { site, pages } = await link(NOTES, { config: { index: { content: 'full', perPage: 1 } } });
  const translate = (key: string) => ({ 'menu.tags': '标签', 'menu.archives': '归档' })[key];
  const siteAt = siteDescriber({ site, translate, version: '1' });
  const themeOptions = { accent: 'red' };
  const markup = (html: string) => ({ html });
  const views = postViews(site.config, markup);
  const describe = (page: Page) =>
    describePage(page, {
      site,
      version: '1',
      themeOptions,
      markup,
      translate,
      siteAt,
      views,
      rulesOf: formulaRules(),
      localeOf: openGraphLocales(),
    });
  return pages.filter((page) => page.kind === kind).map(describe);
}

describe('describePage', () => {
  it('has the posts of an index page, their ids prefixed, and what they need', async () => {
    const [first, second] = await pagesOf('index');
    expect(first).toMatchObject({ heading: '', lang: 'zh-CN', total: 2, post: undefined });
    expect(first?.posts.map(({ title }) => title)).toEqual(['甲']);
    expect(first?.posts[0]?.content).toEqual({
      html: expect.stringMatching(/^<h1 id="p[0-9a-f]{10}-方法">/),
    });
    expect([first?.hasMath, first?.hasCode]).toEqual([true, false]);
    expect([second?.hasMath, second?.hasCode]).toEqual([false, true]);
    expect(second?.pagination).toMatchObject({ current: 2, total: 2 });
  });

  it('has a post in its own language, its ids as they are', async () => {
    const [newest, oldest] = await pagesOf('post');
    expect(newest).toMatchObject({ heading: '甲', lang: 'zh-CN', theme: { accent: 'red' } });
    expect(newest?.post?.content).toEqual({ html: expect.stringMatching(/^<h1 id="方法">/) });
    expect(oldest).toMatchObject({ heading: '乙', lang: 'en' });
    expect(newest?.post?.older?.text).toBe('乙');
  });

  it('has free pages as posts of their own', async () => {
    expect(await pagesOf('page')).toMatchObject([{ heading: '关于', post: { title: '关于' } }]);
  });

  it('has archives by year, whole, of a year, and of a month', async () => {
    const pages = await pagesOf('archive');
    expect(pages.map(({ heading, total, period }) => [heading, total, period])).toEqual([
      ['归档', 2, undefined],
      ['2022', 1, { year: 2022, month: undefined }],
      ['2022-03', 1, { year: 2022, month: 3 }],
      ['2021', 1, { year: 2021, month: undefined }],
      ['2021-05', 1, { year: 2021, month: 5 }],
    ]);
    expect(pages[0]?.years).toMatchObject([
      { year: 2022, href: '/archives/2022/', count: 1, posts: [{ title: '甲' }] },
      { year: 2021, months: [{ month: 5, href: '/archives/2021/05/', count: 1, level: 0 }] },
    ]);
    expect(pages[1]?.years.map(({ year }) => year)).toEqual([2022]);
    // For the map of months, which stands on the first page of the whole.
    expect(pages.map(({ allYears }) => allYears.length)).toEqual([2, 0, 0, 0, 0]);
    expect(pages[0]?.allYears[0]?.months).toMatchObject([{ month: 3, count: 1, level: 1 }]);
  });

  it('has tags with their weights, and a tag with its posts by year', async () => {
    const [all] = await pagesOf('tags');
    expect(all).toMatchObject({ heading: '标签', total: 2 });
    expect(all?.tags.map(({ name, weight }) => [name, weight])).toEqual([
      ['NLP', 0],
      ['检测', 4],
    ]);
    const [nlp] = await pagesOf('tag');
    expect(nlp).toMatchObject({ heading: 'NLP', total: 1, years: [{ posts: [{ title: '乙' }] }] });
  });

  it('has a category with the way to it and what is below it', async () => {
    const [root, leaf] = await pagesOf('category');
    expect(root).toMatchObject({
      heading: '论文',
      breadcrumbs: [],
      categories: [{ name: '检测' }],
    });
    expect(leaf).toMatchObject({
      heading: '检测',
      breadcrumbs: [{ text: '论文', href: `/categories/${encodeURI('论文/')}` }],
      categories: [],
    });
  });

  it('has what to browse on the pages for search and 404', async () => {
    for (const kind of ['search', 'not-found'] as const) {
      const [page] = await pagesOf(kind);
      expect(page?.tags).toHaveLength(2);
      expect(page?.allYears.map(({ year }) => year)).toEqual([2022, 2021]);
    }
  });

  it('has where a redirect leads', async () => {
    expect(await pagesOf('redirect')).toMatchObject([{ redirectTo: '/2021/b/', heading: '' }]);
  });
});
