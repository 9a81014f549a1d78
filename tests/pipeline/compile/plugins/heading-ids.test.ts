/** Ids of headings. */
import { describe, expect, it } from 'vitest';
import { compile, faults, html } from '../../../example/markdown.ts';

const idsOf = (markdown: string) => compile(markdown).headings.map(({ id }) => id);

describe('the id of a heading', () => {
  it.each([
    ['# 方法 Method', '方法-method'],
    ['## 1. `code` 与 $x^2$', '1-code-与-x2'],
    ['## [链接](https://a.org)', '链接'],
    ['# Café', 'café'],
    ['## *强调* 与 **粗体**', '强调-与-粗体'],
    ['## ![图](a.png) 结构', '图-结构'],
    ['## 损失 $\\mathcal{L}$：定义', '损失-mathcall定义'],
    ['## C++ 与 `f(x)`', 'c-与-fx'],
  ])('is its text in lower case, spaces as hyphens: %s', (markdown, id) => {
    expect(idsOf(markdown)).toEqual([id]);
    expect(html(markdown)).toContain(`id="${id}"`);
  });

  it('is numbered where the text comes again', () => {
    expect(idsOf('# 方法\n\n# 方法\n\n# 方法-1\n')).toEqual(['方法', '方法-1', '方法-1-1']);
  });

  it('is a word where the text has none', () => {
    expect(idsOf('##\n\n## ***\n\n## ？\n')).toEqual(['section', 'section-1', 'section-2']);
  });

  it('is never one that footnotes or the excerpt use', () => {
    expect(idsOf('# fn-1\n\n# fnref-1\n\n# More\n\n# Footnote label\n')).toEqual([
      'section-fn-1',
      'section-fnref-1',
      'more-1',
      'footnote-label-1',
    ]);
  });
});

it('headings know their depth, text and place', () => {
  expect(compile('文\n\n### *方法* `x`\n').headings).toMatchObject([
    { depth: 3, text: '方法 x', place: { line: 3, column: 1 } },
  ]);
});

it('the first heading may be the title of a post without one', () => {
  expect(compile('文\n\n## 二\n\n# 一\n').firstHeading).toBe('二');
  expect(compile('文').firstHeading).toBeUndefined();
});

describe('an id that the author gives', () => {
  it.each([
    ['## 方法 Method {#method}', 'method', '方法 Method'],
    ['## 方法{#方法-1}', '方法-1', '方法'],
    ['## 损失 $L$ {#loss} ##', 'loss', '损失 L'],
    ['方法 {#m}\n----', 'm', '方法'],
    ['> ## 引用 {#q}', 'q', '引用'],
    ['## **粗** `code` {#R_CNN.2}', 'R_CNN.2', '粗 code'],
    ['## {#only}', 'only', ''],
  ])('is its id and is not shown: %s', (markdown, id, text) => {
    const { headings, summary, search, ids } = compile(markdown);
    expect(headings.map((heading) => [heading.id, heading.text])).toEqual([[id, text]]);
    expect(ids).toEqual([id]);
    const shown = JSON.stringify([html(`[[toc]]\n\n${markdown}`), summary, search]);
    expect(shown).not.toContain('{#');
    expect(faults(markdown)).toEqual([]);
  });

  it.each([
    ['## 方法 {#}', '方法-'],
    ['## 方法 {#a b}', '方法-a-b'],
    ['## 方法 \\{#a}', '方法-a'],
    ['## 方法 `{#a}`', '方法-a'],
    ['## 方法 {#a} 与', '方法-a-与'],
    ['## 方法 {.a}', '方法-a'],
  ])('is text where it is none: %s', (markdown, id) => {
    expect(idsOf(markdown)).toEqual([id]);
    expect(html(markdown)).toContain('{');
  });

  it('comes before those that are made of text', () => {
    expect(idsOf('# Method\n\n# 方法 {#method}\n')).toEqual(['method-1', 'method']);
  });

  it('is told where it is given twice or belongs to the page', () => {
    expect(faults('# A {#x}\n\n# B {#x}\n')).toEqual(['SC770 3:7 x']);
    expect(faults('# A {#more}\n\n> # B {#fn-1}\n')).toEqual(['SC770 1:7 more', 'SC770 3:9 fn-1']);
    expect(faults('<a id="x"></a>\n\n# A {#x}\n')).toEqual(['SC309 3:1 # A {#x}']);
  });
});
