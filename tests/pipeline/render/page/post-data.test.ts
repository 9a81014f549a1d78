/** What templates see of a post. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/base/dates.ts';
import type { IndexContent, Post } from '../../../../src/model.ts';
import { dateData, termData } from '../../../../src/pipeline/render/page/post-data.ts';
import { postViews } from '../../../../src/pipeline/render/page/post-views.ts';
import type { HeadingData } from '../../../../src/pipeline/render/page-data.ts';
import { exampleConfig } from '../../../example/config.ts';
import { compile } from '../../../example/markdown.ts';
import { exampleFrontMatter, examplePost, exampleTerm } from '../../../example/site.ts';

const markup = (html: string) => ({ html });

function dataOf(changes: Partial<Post>, { shared = false, content = 'full' as IndexContent } = {}) {
  const config = exampleConfig({ index: { content, perPage: 10 } });
  return postViews(config, markup).view(examplePost(changes), shared);
}

describe('addresses', () => {
  it('stand under the base path, percent-encoded', () => {
    const data = dataOf({
      url: '/2021/检测/',
      newer: examplePost({ title: '新', url: '/新/' }),
      translations: [examplePost({ title: 'T', url: '/t/', lang: 'en' })],
    });
    expect(data.href).toBe(`/notes/${encodeURI('2021/检测/')}`);
    expect(data.permalink).toBe(`https://example.org/notes/${encodeURI('2021/检测/')}`);
    expect(data.newer).toEqual({ text: '新', href: `/notes/${encodeURI('新/')}` });
    expect(data.older).toBeUndefined();
    expect(data.translations).toEqual([{ text: 'T', href: '/notes/t/', lang: 'en' }]);
  });

  it('of categories are paths from the root', () => {
    const child = exampleTerm('检测', { url: '/categories/论文/检测/' });
    const root = exampleTerm('论文', { url: '/categories/论文/', children: [child] });
    const { categories } = dataOf({ categories: [[root, child]] });
    expect(categories.map((path) => path.map(({ name }) => name))).toEqual([['论文', '检测']]);
  });
});

describe('how an index shows a post', () => {
  const marked = compile('前\n\n<!-- more -->\n\n后');
  const frontMatter = exampleFrontMatter({ excerpt: '摘' });

  it.each<[string, IndexContent, Partial<Post>, IndexContent]>([
    ['whole', 'full', { compiled: marked }, 'full'],
    ['by its excerpt', 'excerpt', { compiled: marked }, 'excerpt'],
    [
      'by the excerpt of its front matter',
      'excerpt',
      { compiled: marked, frontMatter },
      'description',
    ],
    ['by its opening without a mark', 'excerpt', { compiled: compile('前') }, 'excerpt'],
    [
      'by the description of its front matter rather than by its opening',
      'excerpt',
      { compiled: compile('前'), frontMatter: exampleFrontMatter({ description: '述' }) },
      'description',
    ],
    [
      'by its excerpt rather than by its description',
      'excerpt',
      { compiled: marked, frontMatter: exampleFrontMatter({ description: '述' }) },
      'excerpt',
    ],
    ['by its summary where its opening is too long', 'excerpt', {}, 'description'],
    ['by its description', 'description', { compiled: marked }, 'description'],
  ])('%s', (_, content, changes, expected) => {
    expect(dataOf(changes, { content }).display).toBe(expected);
  });

  it('with its HTML at hand', () => {
    const data = dataOf({ compiled: marked });
    expect(data.content).toEqual({ html: '<p>前</p>\n<span id="more"></span>\n<p>后</p>' });
    expect(data.excerpt).toEqual({ html: '<p>前</p>\n' });
    expect(dataOf({ compiled: compile('前') }).excerpt).toEqual({ html: '<p>前</p>' });
    expect(dataOf({}).excerpt).toBeUndefined();
  });
});

describe('the table of contents', () => {
  const compiled = compile('## 甲\n\n#### 乙 $x$\n\n### 丙\n\n## 丁\n\n# 戊\n');
  const numbers = (entries: HeadingData[]): unknown[] =>
    entries.map(({ number, href, children }) => [number, decodeURI(href), numbers(children)]);

  it('is numbered by place; levels left out do not count', () => {
    expect(numbers(dataOf({ compiled }).toc)).toEqual([
      [
        '1.',
        '#甲',
        [
          ['1.1.', '#乙-x', []],
          ['1.2.', '#丙', []],
        ],
      ],
      ['2.', '#丁', []],
      ['3.', '#戊', []],
    ]);
  });

  it('leads to the post’s own page from a page with several', () => {
    const [first] = dataOf({ compiled }, { shared: true }).toc;
    expect(first?.href).toBe(`/notes/2021/r-fcn/#${encodeURIComponent('甲')}`);
  });

  it('is empty where the post has none', () => {
    const frontMatter = exampleFrontMatter({ toc: false });
    expect(dataOf({ compiled, frontMatter }).toc).toEqual([]);
  });
});

describe('counts', () => {
  it('join characters and words, and formulas take time to read', () => {
    const compiled = compile(`${'字'.repeat(200)} two words ${'$x$ '.repeat(50)}`);
    expect(dataOf({ compiled })).toMatchObject({
      wordCount: 202,
      formulaCount: 50,
      readingMinutes: 2,
      hasMath: true,
    });
  });

  it('never say that a post takes no time', () => {
    expect(dataOf({}).readingMinutes).toBe(1);
  });
});

it('the author is the post’s, or else the site’s', () => {
  expect(dataOf({}).author).toBe('林一 Lin Yi');
  expect(dataOf({ frontMatter: exampleFrontMatter({ author: 'A' }) }).author).toBe('A');
});

it('dates are written as they are in the time zone of the site', () => {
  expect(dateData(parseDate('2021-08-30T16:30:00Z', 'Asia/Shanghai'))).toEqual({
    iso: '2021-08-31T00:30:00+08:00',
    date: '2021-08-31',
    monthDay: '08-31',
    year: 2021,
  });
  expect(dateData(parseDate('0987-01-02', 'UTC'))?.date).toBe('0987-01-02');
  expect(dateData(undefined)).toBeUndefined();
});

it('terms know their count and their children', () => {
  const child = exampleTerm('检测', { url: '/categories/a/检测/', posts: [examplePost()] });
  const root = exampleTerm('a', { url: '/categories/a/', children: [child] });
  expect(termData(root, exampleConfig())).toMatchObject({
    href: '/notes/categories/a/',
    count: 0,
    children: [{ name: '检测', count: 1 }],
  });
});
