/** Paths inside Scholium and URLs outside. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  absoluteUrl,
  basePathOf,
  decodePath,
  encodeFragment,
  encodePath,
  hrefOf,
  hrefOfWritten,
  isExternal,
  outputPathOf,
} from '../../src/base/url.ts';

const SITE = 'https://example.org/notes/';

describe('encodePath', () => {
  test.each([
    ['/tags/目标检测/', '/tags/%E7%9B%AE%E6%A0%87%E6%A3%80%E6%B5%8B/'],
    ['/a b?c#d%e/', '/a%20b%3Fc%23d%25e/'],
    ['/a:b@c$d,e;f=g+h/', '/a:b@c$d,e;f=g+h/'],
    ['/"<>\\^`{|}/', '/%22%3C%3E%5C%5E%60%7B%7C%7D/'],
  ])('writes `%s` as `%s`', (path, encoded) => {
    expect(encodePath(path)).toBe(encoded);
  });

  it('is undone by decodePath and is what a browser would send', () => {
    const path = fc.string({ unit: fc.constantFrom(...'a%/? #&+é论文𝒙"\'<\\') });
    fc.assert(
      fc.property(path, (any) => {
        expect(decodePath(encodePath(any))).toBe(any.normalize('NFC'));
        const url = new URL(`https://example.org/${encodePath(any)}`);
        expect(url.pathname).toBe(`/${encodePath(any)}`);
        expect(url.search + url.hash).toBe('');
      }),
    );
  });
});

describe('encodeFragment', () => {
  test.each([
    ['方法-a', '方法-a'],
    ['eq:损失_1', 'eq:损失_1'],
    ['a"b<c>% &#', 'a%22b%3Cc%3E%25%20%26%23'],
    ['“é”𝒙', '%E2%80%9Cé%E2%80%9D𝒙'],
  ])('writes `%s` as `%s`', (id, encoded) => {
    expect(encodeFragment(id)).toBe(encoded);
  });

  it('is to a browser what the whole in escapes is', () => {
    const id = fc.string({ unit: fc.constantFrom(...'a%/? #&+é论文𝒙"\'<\\“\u202e\u3000') });
    fc.assert(
      fc.property(id, (any) => {
        const hash = (fragment: string) => new URL(`https://example.org/#${fragment}`).hash;
        expect(hash(encodeFragment(any))).toBe(hash(encodePath(any)));
      }),
    );
  });
});

test('decodePath composes accents and leaves escapes that are not UTF-8', () => {
  expect(decodePath('/cafe%CC%81/')).toBe('/café/');
  expect(decodePath('/%E4%B8/100%/')).toBe('/%E4%B8/100%/');
});

describe('hrefOf', () => {
  test.each([
    ['https://example.org/', '/', '/'],
    ['https://example.org', '/a/', '/a/'],
    ['https://u.github.io/notes/', '/', '/notes/'],
    ['https://u.github.io/notes', '/tags/检测/', '/notes/tags/%E6%A3%80%E6%B5%8B/'],
    ['https://u.github.io/笔记/', '/a', '/%E7%AC%94%E8%AE%B0/a'],
    ['https://u.github.io/%E7%AC%94%E8%AE%B0/', '/a', '/%E7%AC%94%E8%AE%B0/a'],
  ])('under %s writes `%s` as `%s`', (site, url, href) => {
    expect(hrefOf(site, url)).toBe(href);
  });
});

test('basePathOf is decoded and ends with a slash', () => {
  expect(basePathOf('https://u.github.io/%E7%AC%94%E8%AE%B0')).toBe('/笔记/');
  expect(basePathOf('https://example.org')).toBe('/');
});

test('absoluteUrl has the host in ASCII', () => {
  expect(absoluteUrl(SITE, '/标/')).toBe('https://example.org/notes/%E6%A0%87/');
  expect(absoluteUrl('https://例子.cn/', '/a/')).toBe('https://xn--fsqu00a.cn/a/');
});

test.each([
  ['https://example.org/', true],
  ['//cdn.example.org/a.js', true],
  ['mailto:a@example.org', true],
  ['data:image/png;base64,xx', true],
  ['JAVASCRIPT:alert(1)', true],
  ['/tags/', false],
  ['../a.md', false],
  ['a/b:c', false],
  ['#id', false],
  ['论文:笔记', false],
  ['', false],
])('isExternal: `%s` is %s', (url, expected) => {
  expect(isExternal(url)).toBe(expected);
});

test.each([
  ['/', 'index.html'],
  ['/tags/检测/', 'tags/检测/index.html'],
  ['/404.html', '404.html'],
])('outputPathOf: `%s` is the file `%s`', (url, path) => {
  expect(outputPathOf(url)).toBe(path);
});

test.each([
  ['/archives/#y', '/notes/archives/#y'],
  ['/search/?q=卷积', '/notes/search/?q=%E5%8D%B7%E7%A7%AF'],
  ['/tags/%E7%9B%AE/', '/notes/tags/%E7%9B%AE/'],
  ['/标签/', '/notes/%E6%A0%87%E7%AD%BE/'],
])('hrefOfWritten: %s is %s', (written, href) => {
  expect(hrefOfWritten('https://u.example/notes/', written)).toBe(href);
});
