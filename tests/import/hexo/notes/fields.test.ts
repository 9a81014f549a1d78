/** Front matter of Hexo's habits → that of the new note, line by line. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blogWith, importOf, importWith, post, textAt, toldBy } from '../imported.ts';

const DATE = 'date: 2021-08-31 21:30:00';

/** The fields of the only post after the import, without the date that all have. */
function fieldsOf(fields: string, more: Record<string, string> = {}, body?: string): string {
  const files = { 'source/_posts/a.md': post(`${fields}\n${DATE}`, body), ...more };
  const text = textAt(importWith(files), 'posts/a.md') ?? '';
  const [, head = ''] = /^---\n([\s\S]*?)---\n/.exec(text) ?? [];
  return head.replace(`${DATE}\n`, '').trimEnd();
}

test.each([
  [
    'lines and comments stay',
    '# mine\ntitle: "A"  # yes\ntags:\n  - b # c',
    '# mine\ntitle: "A"  # yes\ntags:\n  - b # c',
  ],
  ['a single tag', 'tags: NLP', 'tags: NLP'],
  ['a number as a tag', 'tags: [3.10, 007]', 'tags: [3.10, 007]'],
  ['tags that are no text', 'tags: [true, null, a]', "tags: ['true', a]"],
  ['no tags', 'tags:', 'tags:'],
  ['`tag` for `tags`', 'tag: [a]', 'tags: [a]'],
  ['`category` for `categories`', 'category: a', 'categories: [a]'],
  ['one path of categories', 'categories: [论文, 检测]', 'categories: [论文, 检测]'],
  [
    'several paths',
    'categories:\n- [论文, 检测]\n- [工具]',
    'categories:\n- [论文, 检测]\n- [工具]',
  ],
  ['paths with holes', 'categories:\n- [论文, null]\n- 工具', 'categories: [[论文], [工具]]'],
  ['a title that is no text', 'title: true', "title: 'true'"],
  ['`top` for `sticky`', 'top: 5', 'sticky: 5'],
  ['`sticky` before `top`', 'sticky: 2\ntop: 5', 'sticky: 2\ntop: 5'],
  ['math of either name', 'mathjax: true', 'math: true'],
  ['math of both names', 'mathjax: false\nkatex: true', 'math: false'],
  ['a table of contents in parts', 'toc:\n  enable: false\n  number: true', 'toc: false'],
  ['a description in HTML', 'description: a <b>b</b> &lt; c', 'description: a b < c'],
  [
    'a description that only looks like it',
    "description: 'if a < b & c'",
    "description: 'if a < b & c'",
  ],
  ['keywords in one text', 'keywords: a, b，c', 'keywords: [a, b, c]'],
  ['several authors', 'author: [A, B]', 'author: A, B'],
  ['a language of another form', 'lang: zh_CN', 'lang: zh-CN'],
  ['`language` for `lang`', 'language: en', 'lang: en'],
  ['a switch of templates', 'disableNunjucks: true\ntitle: A', 'title: A'],
  ['old addresses', 'alias:\n  - old/index.html\n  - /x.html', 'aliases: [/old/, /x.html]'],
  ['a layout of its own', 'layout: post', 'layout: post'],
  ['a layout of the other kind', 'layout: page\ntitle: A', 'title: A'],
  ['fields of others', 'abbrlink: 3f8a\nrating: 5', 'abbrlink: 3f8a\nrating: 5'],
  [
    'fields that mean another thing here',
    'breaks: 3\nmacros: no',
    'hexo_breaks: 3\nhexo_macros: no',
  ],
  ['a note that is not published', 'published: false', 'published: false'],
  ['`draft`, which Hexo does not know', 'draft: true\ntitle: A', 'title: A'],
  ['a cover', 'cover: images/x.png', 'cover: /images/x.png'],
])('%s', (_, before, after) => {
  expect(fieldsOf(before, { 'source/images/x.png': 'x' })).toBe(after);
});

test('pictures and a link that the theme showed above the body stand there', () => {
  const files = {
    'source/_posts/a.md': post(
      `photos: [/images/x.png, https://e.org/y.png]\nlink: https://e.org/\n${DATE}`,
    ),
    'source/images/x.png': 'x',
  };
  expect(textAt(importWith(files), 'posts/a.md')).toBe(
    `---\n${DATE}\n---\n\n<https://e.org/>\n\n![](/images/x.png)\n\n![](https://e.org/y.png)\n\nText.\n`,
  );
});

describe('math that is set only where a note asks for it', () => {
  const next = (math: string) => ({
    '_config.yml': 'title: B\ntimezone: UTC\nurl: https://e.org\ntheme: next\n',
    '_config.next.yml': `math: ${math}\n`,
  });
  const perNote = next('{every_page: false, mathjax: {enable: true}}');
  test.each([
    [
      'is off in a note with a dollar that does not ask',
      perNote,
      'title: A',
      'It costs $5 or $6.\n',
      'title: A\nmath: false',
    ],
    ['is not named in a note without one', perNote, 'title: A', 'Text.\n', 'title: A'],
    ['is on in one that asks', perNote, 'title: A\nmathjax: true', '$x$\n', 'title: A\nmath: true'],
    [
      'is on everywhere otherwise',
      next('{every_page: true, katex: {enable: true}}'),
      'title: A',
      '$x$\n',
      'title: A',
    ],
  ])('%s', (_, files, before, body, after) => {
    expect(fieldsOf(before, files, body)).toBe(after);
  });
});

describe('dates', () => {
  test.each([
    [
      'without a zone are read in the site’s',
      'date: 2021-08-31 00:30',
      '/2021/08/31/a/',
      undefined,
    ],
    ['between quotes', "date: '2021-08-31 00:30:00'", '/2021/08/31/a/', undefined],
    ['with slashes', 'date: 2021/8/31', '/2021/08/31/a/', undefined],
    // Hexo takes the fields of UTC for those of the site's zone.
    [
      'with a zone, as Hexo has them',
      'date: 2021-08-31T00:30:00+08:00',
      '/2021/08/30/a/',
      undefined,
    ],
    [
      'in English',
      'date: Aug 31, 2021 10:00 # c',
      '/2021/08/31/a/',
      'date: 2021-08-31 10:00:00 # c',
    ],
    [
      'without zeros in the time',
      'date: 2021-08-31 9:5:7',
      '/2021/08/31/a/',
      'date: 2021-08-31 09:05:07',
    ],
  ])('%s', (_, field, url, written) => {
    const imported = importWith({ 'source/_posts/a.md': post(field) });
    expect(imported.notes[0]?.url).toBe(url);
    expect(textAt(imported, 'posts/a.md')).toContain(`${written ?? field}\n`);
  });

  test('are the file’s last change where there is none, in the site’s zone, and that is told', () => {
    const root = blogWith({ 'source/_posts/a.md': 'Text.\n' });
    const time = new Date('2021-08-30T17:00:00Z');
    utimesSync(join(root, 'source/_posts/a.md'), time, time);
    const imported = importOf(root);
    expect(textAt(imported, 'posts/a.md')).toBe('---\ndate: 2021-08-31 01:00:00\n---\nText.\n');
    expect(toldBy(imported)).toEqual(['SC815 source/_posts/a.md']);
  });

  test('of file names are written without a word where `new_post_name` has them', () => {
    const imported = importWith({
      '_config.yml': 'title: B\ntimezone: UTC\nnew_post_name: :year-:month-:day-:title.md\n',
      'source/_posts/2021-08-31-r-fcn.md': post('title: A'),
    });
    expect(toldBy(imported)).toEqual([]);
    expect(imported.notes[0]).toMatchObject({ url: '/2021/08/31/r-fcn/' });
    expect(textAt(imported, 'posts/2021-08-31-r-fcn.md')).toContain(
      'date: 2021-08-31 00:00:00\nslug: r-fcn\n',
    );
  });
});

test('a draft stays one, and what was encrypted or tagged as such becomes one', () => {
  const imported = importWith({
    '_config.yml':
      'title: B\ntimezone: UTC\nencrypt:\n  tags:\n    - {name: secret, password: x}\n',
    'source/_drafts/a.md': post('title: A\npublished: true'),
    'source/_posts/b.md': post(`password: 123\n${DATE}`),
    'source/_posts/c.md': post(`tags: [secret]\n${DATE}`),
  });
  for (const path of ['posts/a.md', 'posts/b.md', 'posts/c.md']) {
    expect(textAt(imported, path)).toMatch(/^draft: true$/m);
  }
  expect(textAt(imported, 'posts/a.md')).not.toContain('published');
});

test('a note that was hidden from lists is a page at the same address', () => {
  const imported = importWith({ 'source/_posts/a.md': post(`hidden: true\n${DATE}`) });
  expect(textAt(imported, 'posts/a.md')).toBe(
    `---\n${DATE}\npermalink: /2021/08/31/a/\nlayout: page\n---\nText.\n`,
  );
});
