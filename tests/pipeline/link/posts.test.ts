/** The order of posts, and what follows from it. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/base/dates.ts';
import { link } from '../../example/link.ts';

const on = (date: string) => ({ date: parseDate(date, 'Asia/Shanghai') });

describe('posts', () => {
  it('are in order of date, newest first, and of path where dates are equal', async () => {
    const { site } = await link({
      'posts/b.md': on('2021-05-01'),
      'posts/a.md': on('2021-05-01'),
      'posts/c.md': on('2022-01-01'),
      'posts/B.md': on('2021-05-01'),
    });
    expect(site.posts.map(({ path }) => path)).toEqual([
      'posts/c.md',
      'posts/B.md',
      'posts/a.md',
      'posts/b.md',
    ]);
  });

  it('know their neighbours, free pages none', async () => {
    const { site } = await link({
      'posts/new.md': on('2022-01-01'),
      'posts/old.md': on('2021-01-01'),
      'pages/about.md': {},
    });
    const [first, second] = site.posts;
    expect([first?.newer, first?.older?.path]).toEqual([undefined, 'posts/old.md']);
    expect([second?.newer?.path, second?.older]).toEqual(['posts/new.md', undefined]);
    expect(site.pages).toMatchObject([{ newer: undefined, older: undefined }]);
  });

  it('stand in their years and months, by the time zone of the site', async () => {
    const { site } = await link({
      'posts/a.md': on('2022-01-01 00:30'),
      'posts/b.md': on('2021-12-31T16:10:00Z'),
      'posts/c.md': on('2021-12-31 23:59'),
      'posts/d.md': on('2021-03-01'),
      'posts/undated.md': { date: undefined },
    });
    expect(
      site.years.map(({ url, posts, months }) => [url, posts.length, months.map((m) => m.url)]),
    ).toEqual([
      ['/archives/2022/', 2, ['/archives/2022/01/']],
      ['/archives/2021/', 2, ['/archives/2021/12/', '/archives/2021/03/']],
    ]);
  });
});

describe('the title of a post', () => {
  it.each([
    ['its own', { title: '题', body: '# 首' }, '题', 0],
    ['its first heading', { title: undefined, body: '文\n\n## 首 $x$' }, '首 x', 1],
    ['its file name', { title: undefined, body: '文' }, 'r-fcn', 1],
  ])('is %s', async (_, note, title, warnings) => {
    const { site, diagnostics } = await link({ 'posts/r-fcn.md': note });
    expect(site.posts[0]?.title).toBe(title);
    expect(diagnostics).toHaveLength(warnings);
  });
});

it('a post is described by itself, its author’s excerpt, or its beginning', async () => {
  const { site } = await link({
    'posts/a.md': { description: '述', excerpt: '摘' },
    'posts/b.md': { excerpt: '摘' },
    'posts/c.md': { body: '文' },
  });
  expect(site.posts.map(({ description }) => description)).toEqual(['述', '摘', '文']);
});

it('a post has the language of the site unless it says otherwise', async () => {
  const { site } = await link({ 'posts/a.md': { lang: 'en' }, 'posts/b.md': {} });
  expect(site.posts.map(({ lang }) => lang)).toEqual(['en', 'zh-CN']);
});

it('no two posts have the same prefix for their ids', async () => {
  const notes = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`posts/${i}.md`, {}]));
  const { site } = await link(notes);
  expect(new Set(site.posts.map(({ idPrefix }) => idPrefix)).size).toBe(50);
});
