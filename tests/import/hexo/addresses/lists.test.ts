/** Pages of tags, categories, archives and of the index: where they were, and what leads there. */
import { expect, test } from 'vitest';
import { parseYaml } from '../../../../src/base/yaml.ts';
import { valueAt } from '../../../../src/import/hexo/read-blog/values.ts';
import { importWith, post, textAt, toldBy } from '../imported.ts';

const POSTS = {
  'source/_posts/a.md': post(
    'title: A\ndate: 2021-08-31\ntags: [NLP, C++]\ncategories: [论文, Deep Learning]',
  ),
  'source/_posts/b.md': post('title: B\ndate: 2021-09-01\ntags: NLP'),
  'source/_posts/c.md': post('title: C\ndate: 2022-01-02\ntags: NLP\npublished: false'),
  'source/_drafts/d.md': post('title: D\ntags: Draft'),
};

function settingsOf(lines: string, files: Record<string, string> = {}) {
  const config = `title: B\ntimezone: UTC\nurl: https://example.org\n${lines}\n`;
  const imported = importWith({ ...POSTS, '_config.yml': config, ...files });
  const { value } = parseYaml(textAt(imported, 'scholium.yaml') ?? '');
  return (...path: string[]) => JSON.parse(JSON.stringify(valueAt(value, path) ?? null));
}

test('nothing leads anywhere where Hexo has its lists as Scholium has them', () => {
  const at = settingsOf('per_page: 1');
  expect(at('redirects')).toBeNull();
  expect(at('tag_slugs')).toBeNull();
  expect(at('tag', 'per_page')).toBe(1);
});

test('names that Hexo maps or writes otherwise keep their slugs', () => {
  const at = settingsOf('tag_map: {NLP: language}\ncategory_map: {论文: papers}\nfilename_case: 1');
  expect(at('tag_slugs')).toEqual({ NLP: 'language', 'C++': 'c' });
  expect(at('category_slugs')).toEqual({ 论文: 'papers', 'Deep Learning': 'deep-learning' });
});

test('lists in other folders lead to the new ones, page by page', () => {
  const at = settingsOf(
    [
      'tag_dir: label\ncategory_dir: kind\narchive_dir: all\npagination_dir: p\nper_page: 1',
      'index_generator: {path: blog}\narchive_generator: {daily: true, per_page: 0}',
    ].join('\n'),
  );
  expect(at('redirects')).toEqual({
    '/blog/': '/',
    '/blog/p/2/': '/page/2/',
    '/all/': '/archives/',
    '/all/2021/': '/archives/2021/',
    '/all/2021/08/': '/archives/2021/08/',
    '/all/2021/09/': '/archives/2021/09/',
    '/all/2021/08/31/': '/archives/2021/08/',
    '/all/2021/09/01/': '/archives/2021/09/',
    '/label/NLP/': '/tags/NLP/',
    '/label/NLP/p/2/': '/tags/NLP/page/2/',
    '/label/C/': '/tags/C/',
    '/kind/论文/': '/categories/论文/',
    '/kind/论文/Deep-Learning/': '/categories/论文/Deep-Learning/',
  });
});

test('pages that stood for lists lead to those of Scholium', () => {
  const list = (type: string) => post(`title: x\ntype: ${type}`, '');
  const at = settingsOf('', {
    'source/label/index.md': list('tags'),
    'source/tags/index.md': list('tags'),
  });
  expect(at('redirects')).toEqual({ '/label/': '/tags/' });
});

test('`:category` is the category that Hexo came to know last', () => {
  const config =
    'title: B\ntimezone: UTC\npermalink: ":category/:title/"\ncategory_map: {Deep Learning: dl}\n';
  const imported = importWith({ ...POSTS, '_config.yml': config });
  expect(imported.urls).toEqual(
    new Map([
      ['/论文/dl/a/', 'posts/a.md'],
      ['/uncategorized/b/', 'posts/b.md'],
    ]),
  );
  expect(textAt(imported, 'posts/a.md')).not.toContain('permalink');
  expect(toldBy(imported)).toEqual([]);
});
