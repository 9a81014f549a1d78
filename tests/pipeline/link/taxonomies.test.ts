/** Tags and categories. */
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/model.ts';
import { faultsOf, link, messagesOf, urlsOf } from '../../example/link.ts';

const tree = (terms: Term[]): unknown[] =>
  terms.map(({ name, url, posts, children }) => [name, url, posts.length, tree(children)]);

describe('tags', () => {
  it('come in order: Latin ones alphabetically, then Chinese ones by pinyin', async () => {
    const tags = ['图像', 'YOLO', '注意力', 'attention', '检测', '3D', 'R-CNN', '长尾', '半监督'];
    const { site } = await link({ 'posts/a.md': { tags } });
    expect(site.tags.map(({ name }) => name)).toEqual([
      ...['3D', 'attention', 'R-CNN', 'YOLO'],
      ...['半监督', '长尾', '检测', '图像', '注意力'],
    ]);
  });

  it('know their posts, newest first, and posts their tags, as written', async () => {
    const { site } = await link({
      'posts/b.md': { tags: ['检测'] },
      'posts/a.md': { tags: ['图像', '检测'] },
    });
    expect(tree(site.tags)).toEqual([
      ['检测', '/tags/检测/', 2, []],
      ['图像', '/tags/图像/', 1, []],
    ]);
    expect(site.tags[0]?.posts.map(({ path }) => path)).toEqual(['posts/a.md', 'posts/b.md']);
    expect(site.posts[0]?.tags.map(({ name }) => name)).toEqual(['图像', '检测']);
  });

  it('have the slugs that the author gave them', async () => {
    const config = { tagSlugs: { 'C++': 'cpp', 目标检测: 'detection' } };
    const { site, diagnostics } = await link(
      { 'posts/a.md': { tags: ['C++', '目标检测', 'C'] } },
      {
        config,
      },
    );
    expect(site.tags.map(({ url }) => url)).toEqual(['/tags/C/', '/tags/cpp/', '/tags/detection/']);
    expect(diagnostics).toEqual([]);
  });

  it('need one where the name leaves nothing: the one error is at the post', async () => {
    const linked = await link({ 'posts/a.md': { tags: ['???'] } });
    expect(faultsOf(linked)).toEqual(['posts/a.md SC405 1:1 tags']);
    expect(messagesOf(linked)).toEqual(['nothing of `???` can stand in a URL']);
  });

  it('clash where they differ in case alone', async () => {
    const linked = await link({ 'posts/a.md': { tags: ['NLP'] }, 'posts/b.md': { tags: ['nlp'] } });
    expect(faultsOf(linked)).toEqual(['posts/b.md SC401 1:1 tags']);
    const [clash] = linked.diagnostics;
    expect(clash?.help.en).toMatch(/^If both are one tag or category, write it the same/);
    expect(clash?.help.zh).toMatch(/^若本是同一个标签或分类/);
  });

  it('that differ in width are pointed out', async () => {
    const linked = await link({ 'posts/a.md': { tags: ['NLP', 'ＮＬＰ'] } });
    expect(faultsOf(linked)).toEqual(['posts/a.md SC415 1:1 tags']);
  });

  it('cannot be named after what every object has', async () => {
    const { site } = await link({ 'posts/a.md': { tags: ['constructor', '__proto__'] } });
    expect(site.tags.map(({ url }) => url).sort()).toEqual(['/tags/constructor/', '/tags/proto/']);
  });

  it('have a feed each, beside that of the site', async () => {
    const { site } = await link({ 'posts/a.md': { tags: ['检测'] } });
    expect(site.feeds.map(({ url, title }) => [url, title])).toEqual([
      ['/', ''],
      ['/tags/检测/', '检测'],
    ]);
  });
});

describe('categories', () => {
  it('are a tree: a post in a category is in those above it, once', async () => {
    const { site } = await link({
      'posts/a.md': {
        categories: [
          ['论文', '检测'],
          ['论文', '分割'],
        ],
      },
      'posts/b.md': { categories: [['论文']] },
      'posts/c.md': { categories: [['Tools', '检测']] },
    });
    expect(tree(site.categories)).toEqual([
      ['Tools', '/categories/Tools/', 1, [['检测', '/categories/Tools/检测/', 1, []]]],
      [
        '论文',
        '/categories/论文/',
        2,
        [
          ['分割', '/categories/论文/分割/', 1, []],
          ['检测', '/categories/论文/检测/', 1, []],
        ],
      ],
    ]);
    expect(site.posts[0]?.categories.map((path) => path.map(({ name }) => name))).toEqual([
      ['论文', '检测'],
      ['论文', '分割'],
    ]);
  });

  it('have pages down the tree, and none at all without any', async () => {
    const linked = await link(
      { 'posts/a.md': { categories: [['论文', '检测']] } },
      {
        config: { categorySlugs: { 论文: 'papers' } },
      },
    );
    expect(urlsOf(linked, 'categories')).toEqual(['/categories/']);
    expect(urlsOf(linked, 'category')).toEqual(['/categories/papers/', '/categories/papers/检测/']);
    expect(urlsOf(await link({ 'posts/a.md': {} }), 'categories')).toEqual([]);
  });
});

it('free pages stand in no tag or category', async () => {
  const { site } = await link({ 'pages/about.md': { tags: ['a'], categories: [['b']] } });
  expect([site.tags, site.categories]).toEqual([[], []]);
});
