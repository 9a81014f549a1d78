/** Bare URLs in Chinese text. */
import { describe, expect, it } from 'vitest';
import { formulasIn, html } from '../../../example/markdown.ts';

const link = (url: string, text = url) => `<a href="${encodeURI(url)}">${text}</a>`;

describe('a bare URL', () => {
  it.each(['，其中', '。', '中文', '）', '“引”', '——', '…', '、'])('ends before %s', (rest) => {
    expect(html(`见 https://a.org/x${rest}`)).toBe(`<p>见 ${link('https://a.org/x')}${rest}</p>`);
  });

  it('begins again after Chinese punctuation', () => {
    expect(html('https://a.org、https://b.org/x，www.c.org。')).toBe(
      `<p>${link('https://a.org')}、${link('https://b.org/x')}，${link('http://www.c.org', 'www.c.org')}。</p>`,
    );
  });

  it('keeps the brackets it opens and no other', () => {
    expect(html('（https://a.org/b_(c)）(https://a.org/d)，')).toBe(
      `<p>（${link('https://a.org/b_(c)')}）(${link('https://a.org/d')})，</p>`,
    );
  });

  it('keeps its query and escapes', () => {
    expect(html('https://a.org/%E4%B8%AD?x=1&y=2#z，')).toContain(
      '<a href="https://a.org/%E4%B8%AD?x=1&amp;y=2#z">',
    );
  });

  it('is a whole where the host itself is Chinese', () => {
    expect(html('http://中文.org')).toBe(`<p>${link('http://中文.org')}</p>`);
    expect(html('（见 https://例子.com/路径。）后')).toBe(
      `<p>（见 ${link('https://例子.com/路径')}。）后</p>`,
    );
  });
});

it.each([
  ['<https://a.org/中文>', 'https://a.org/中文'],
  ['[https://a.org/中文](https://a.org/中文)', 'https://a.org/中文'],
])('a URL that the author marked is a whole: %s', (markdown, url) => {
  expect(html(markdown)).toBe(`<p>${link(url)}</p>`);
});

it('mail addresses end before Chinese punctuation', () => {
  expect(html('写信给 a@b.org，谢谢')).toBe(
    `<p>写信给 ${link('mailto:a@b.org', 'a@b.org')}，谢谢</p>`,
  );
});

describe('a formula behind a URL', () => {
  it.each(['https://a.org/x，$y$', 'www.a.org。设$y$', '见https://a.org/x$y$', 'a@b.org，$y$'])(
    'is one where Chinese text stands between: %s',
    (markdown) => {
      const expected = markdown.includes('x$y$') ? [] : ['y'];
      expect(formulasIn(html(markdown))).toEqual(expected);
    },
  );
});

it.each([
  ['https://en.wikipedia.org/wiki/A_(b)', '，见'],
  ['https://a.org/a$b$c', '。'],
  ['https://a.org/a_b_c*d*e', '（注）'],
  ['www.a.org/a$b_c*d*', '，'],
])('stays whole with what Markdown would take for its own: %s', (url, rest) => {
  const target = url.startsWith('www.') ? `http://${url.replace(/\*$/, '')}` : url;
  expect(html(url + rest)).toContain(`<a href="${target}">`);
});

it('`www.` may follow Chinese text', () => {
  expect(html('参考：www.a.org，见www.b.org。')).toBe(
    `<p>参考：${link('http://www.a.org', 'www.a.org')}，见${link('http://www.b.org', 'www.b.org')}。</p>`,
  );
});

it('`reference：https://…` is a link', () => {
  expect(html('reference：https://a.org/x')).toBe(`<p>reference：${link('https://a.org/x')}</p>`);
});

it('a URL in the text of a link is no link of its own', () => {
  expect(html('[见 https://a.org/x，后](https://b.org)')).toBe(
    '<p><a href="https://b.org">见 https://a.org/x，后</a></p>',
  );
});
