/** What the conversion of a body may ask of the blog around it. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blogAround } from '../../../src/import/hexo/around.ts';
import type { HexoNote } from '../../../src/import/hexo/blog.ts';
import { FreePaths } from '../../../src/import/hexo/files/free-paths.ts';
import { planNotes } from '../../../src/import/hexo/notes/plan-notes.ts';
import { readNote } from '../../../src/import/hexo/notes/read-note.ts';
import { listBlog } from '../../../src/import/hexo/read-blog/list-blog.ts';
import { readBlogSettings } from '../../../src/import/hexo/read-blog/read-blog.ts';
import { hexoRules } from '../../../src/import/hexo/settings/hexo-rules.ts';
import { blogWith, post } from './imported.ts';

function aroundOf(files: Record<string, string>, hasMath = false) {
  const root = blogWith(files);
  const { hexo, packages } = readBlogSettings(root, 'blog');
  const rules = hexoRules(hexo);
  const reading = { root, timezone: 'UTC', namePattern: rules.namePattern };
  const notes = listBlog(root, rules).notes.flatMap((each) => readNote(each, reading).note ?? []);
  const plan = planNotes(notes, rules, new FreePaths());
  const index = {
    ...{ byPath: new Map(), byUrl: new Map(), oldUrls: new Map(), siteUrl: undefined },
    ...{ sourceDir: 'source', ofTheme: () => undefined },
  };
  return blogAround({ root, rules, packages, hasMath, index, notes: plan.notes });
}

test('what `post_link` names is found by slug, title, path, address and file', () => {
  const around = aroundOf({
    'source/_posts/papers/fpn.md': post('title: 特征金字塔\ndate: 2021-08-31'),
    'source/_posts/b.md': post('title: fpn\ndate: 2021-08-30'),
    'source/_posts/c.md': post('date: 2021-08-30'),
  });
  const fpn = { newPath: 'posts/papers/fpn.md', title: '特征金字塔' };
  const names = [
    ...['papers/fpn', '特征金字塔', 'source/_posts/papers/fpn.md', '/2021/08/31/papers/fpn/'],
    ' papers/fpn ',
  ];
  expect(names.map((name) => around.noteFor(name))).toEqual(names.map(() => fpn));
  // A title counts before a bare file name, as in Hexo.
  expect(around.noteFor('fpn')).toEqual({ newPath: 'posts/b.md', title: 'fpn' });
  expect(around.noteFor('c')).toEqual({ newPath: 'posts/c.md', title: 'c' });
  expect(around.noteFor('nothing')).toBeUndefined();
});

test('code is read from its folder alone', () => {
  const around = aroundOf({
    'source/downloads/code/a/b.py': 'print(1)\r\n',
    'source/secret.py': 'no',
  });
  expect(around.codeOf('a/b.py')).toBe('print(1)\n');
  expect(around.codeOf('/a/b.py')).toBe('print(1)\n');
  for (const path of ['nothing.py', '../../secret.py', '../../../_config.yml', '', 'a', 'a\0b']) {
    expect(around.codeOf(path)).toBeUndefined();
  }
});

test.each([
  ['hexo-renderer-marked', 'marked'],
  ['hexo-renderer-markdown-it', 'markdown-it'],
  ['hexo-renderer-markdown-it-plus', 'markdown-it'],
  ['hexo-renderer-kramed', 'kramed'],
  ['hexo-renderer-mathjax', 'kramed'],
  ['hexo-renderer-pandoc', 'pandoc'],
  ['hexo', 'marked'],
])('with %s, the renderer is %s', (name, renderer) => {
  const manifest = JSON.stringify({ dependencies: { [name]: '1.0.0' } });
  expect(aroundOf({ 'package.json': manifest }).renderer).toBe(renderer);
  expect(aroundOf({ 'package.json': '{' }, true)).toMatchObject({
    renderer: 'marked',
    hasMath: true,
  });
});

test('a file is named from the new note on', () => {
  const around = aroundOf({ 'source/_posts/a.md': post('date: 2021-08-31') });
  const note: HexoNote = {
    ...{ kind: 'post', path: 'source/_posts/a.md', newPath: 'posts/a.md' },
    ...{ text: '', bodyOffset: 0 },
  };
  expect(around.fileFor(join('..', 'x.png'), note)).toBeUndefined();
});
