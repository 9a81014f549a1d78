/** Headings as the table of contents shows them. */
import { expect, it } from 'vitest';
import { compile, htmlOf } from '../../../example/markdown.ts';

function lineOf(markdown: string): string {
  const compiled = compile(markdown);
  return htmlOf(compiled, compiled.headings[0]?.html);
}

it.each([
  ['# *方法* `x`', '<em>方法</em> <code>x</code>'],
  ['# [链接](https://a.org) 后', '链接 后'],
  ['# 图 ![标](a.png)', '图 标'],
  ['# a < b & c', 'a &#x3C; b &#x26; c'],
])('a heading keeps its marks, but no links and pictures: %s', (markdown, expected) => {
  expect(lineOf(markdown)).toBe(expected);
});

it('a heading shows its formulas', () => {
  expect(lineOf('# 损失 $L_1$')).toMatch(/^损失 <span class="katex">.*class="katex-html"/);
});

it('a heading leaves footnotes to the text', () => {
  expect(lineOf('# 方法[^1]\n\n[^1]: 注')).toBe('方法');
});

it('a heading has no second element of the same id', () => {
  expect(lineOf('# <span id="x">方法</span>')).toBe('<span>方法</span>');
});
