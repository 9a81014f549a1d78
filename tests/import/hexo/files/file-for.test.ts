/** Paths of pictures in all habits of Hexo's authors → what the new note writes. */
import { describe, expect, test } from 'vitest';
import { fileFor } from '../../../../src/import/hexo/files/file-for.ts';
import type { ShelvedFile } from '../../../../src/import/hexo/files/shelve-files.ts';
import { importWith, post } from '../imported.ts';

const file = (path: string, newPath: string, url?: string): ShelvedFile => ({
  ...{ path, newPath, url },
  file: `/blog/${path}`,
});

const FILES = [
  file('source/_posts/r-fcn/x.png', 'posts/r-fcn/x.png', '/2021/08/31/r-fcn/x.png'),
  file('source/_posts/r-fcn/图 1.png', 'posts/r-fcn/图 1.png', '/2021/08/31/r-fcn/图 1.png'),
  file('source/_posts/fpn/y.png', 'posts/fpn/y.png', '/2022/01/01/fpn/y.png'),
  file('source/images/z.png', 'static/images/z.png', '/images/z.png'),
  file('source/about/me.png', 'static/about/me.png', '/about/me.png'),
];

const INDEX = {
  byPath: new Map(FILES.map((each) => [each.path, each])),
  byUrl: new Map(FILES.map((each) => [each.url ?? '', each])),
  sourceDir: 'source',
  siteUrl: 'https://chen.github.io/notes/',
  oldUrls: new Map([
    ['source/_posts/r-fcn.md', '/2021/08/31/r-fcn/'],
    ['source/about/index.md', '/about/'],
  ]),
  ofTheme: (url: string) =>
    url === '/images/logo.svg'
      ? file('themes/next/source/images/logo.svg', 'static/images/logo.svg')
      : undefined,
};

const POST = { path: 'source/_posts/r-fcn.md', newPath: 'posts/r-fcn.md' };
const PAGE = { path: 'source/about/index.md', newPath: 'pages/about/index.md' };

test.each([
  ['x.png', 'r-fcn/x.png'],
  ['./x.png', 'r-fcn/x.png'],
  ['r-fcn/x.png', 'r-fcn/x.png'],
  ['./r-fcn/x.png', 'r-fcn/x.png'],
  ['/r-fcn/x.png', 'r-fcn/x.png'],
  ['r-fcn\\x.png', 'r-fcn/x.png'],
  ['/2021/08/31/r-fcn/x.png', 'r-fcn/x.png'],
  ['图 1.png', 'r-fcn/图%201.png'],
  ['%E5%9B%BE%201.png', 'r-fcn/图%201.png'],
  ['../fpn/y.png', 'fpn/y.png'],
  ['fpn/y.png', 'fpn/y.png'],
  ['/2022/01/01/fpn/y.png', 'fpn/y.png'],
  ['/images/z.png', '/images/z.png'],
  ['images/z.png', '/images/z.png'],
  ['../images/z.png', '/images/z.png'],
  ['../../../../images/z.png', '/images/z.png'],
  ['/notes/images/z.png', '/images/z.png'],
  ['source/images/z.png', '/images/z.png'],
  ['/source/images/z.png', '/images/z.png'],
  ['https://chen.github.io/notes/images/z.png', '/images/z.png'],
  ['//chen.github.io/notes/images/z.png', '/images/z.png'],
  ['x.png?raw=true#a', 'r-fcn/x.png?raw=true#a'],
  [' x.png ', 'r-fcn/x.png'],
  ['/images/logo.svg', '/images/logo.svg'],
])('in a post, `%s` is `%s`', (written, path) => {
  expect(fileFor(written, POST, INDEX)).toBe(path);
});

test.each([
  ['me.png', '/about/me.png'],
  ['../images/z.png', '/images/z.png'],
])('in a page, `%s` is `%s`', (written, path) => {
  expect(fileFor(written, PAGE, INDEX)).toBe(path);
});

test.each([
  'nowhere.png',
  'https://example.org/images/z.png',
  'https://chen.github.io/other/images/z.png',
  'data:image/png;base64,AAAA',
  '../../../../../../etc/passwd',
  '',
  '#a',
])('`%s` is no file of the blog', (written) => {
  expect(fileFor(written, POST, INDEX)).toBeUndefined();
});

describe('files beside posts', () => {
  const POST_TEXT = post('title: A\ndate: 2021-08-31', '![](x.png)\n');
  const config = (lines: string) => `title: B\ntimezone: UTC\nurl: https://e.org\n${lines}\n`;
  const files = { 'source/_posts/a.md': POST_TEXT, 'source/_posts/a/x.png': 'x' };
  const paths = (settings: string) =>
    importWith({ '_config.yml': config(settings), ...files }).files.map(({ path }) => path);

  test('stay beside them, where that keeps their address', () => {
    expect(paths('post_asset_folder: true')).toContain('posts/a/x.png');
    expect(paths('post_asset_folder: false')).toContain('posts/a/x.png');
  });

  test('are static files where it does not', () => {
    expect(paths('post_asset_folder: true\npermalink: p/:title.html')).toContain(
      'static/p/a/x.png',
    );
  });
});
