/** Links that are none: brackets of the wrong kind, width or order. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { html } from '../../../example/markdown.ts';

describe('a link with wrong brackets is told and mended', () => {
  it.each([
    ['见 [einops][https://einops.rocks/]。', 'SC360', '见 [einops](https://einops.rocks/)。'],
    ['见[`einops` 文档][https://a.org/b]，', 'SC360', '见[`einops` 文档](https://a.org/b)，'],
    ['# 见 [**粗**][http://a.org]', 'SC360', '# 见 [**粗**](http://a.org)'],
    ['| [论文][https://a.org/1] |\n|-|', 'SC360', '| [论文](https://a.org/1) |\n|-|'],
    ['见(论文)[https://a.org/1]。', 'SC361', '见[论文](https://a.org/1)。'],
    ['见(上一篇)[fpn.md#方法]。', 'SC361', '见[上一篇](fpn.md#方法)。'],
    ['见[论文]（https://a.org/1）。', 'SC362', '见[论文](https://a.org/1)。'],
    ['见【论文】(https://a.org/1)。', 'SC362', '见[论文](https://a.org/1)。'],
    ['见［论文 $x$］（fpn.md）。', 'SC362', '见[论文 $x$](fpn.md)。'],
    ['见[论文](https://a.org/1）。', 'SC362', '见[论文](https://a.org/1)。'],
    ['！[图]（r-fcn/a.png）', 'SC362', '![图](r-fcn/a.png)'],
    ['！【图】(a.png)', 'SC362', '![图](a.png)'],
    ['> ！[图](a.png)', 'SC362', '> ![图](a.png)'],
    ['见 [论文] (https://a.org/1)。', 'SC363', '见 [论文](https://a.org/1)。'],
    ['- [图 2]  (a.png)', 'SC363', '- [图 2](a.png)'],
  ])('%s', (markdown, code, mended) => {
    expect(lint(markdown).map((line) => line.split(' ')[0])).toEqual([code]);
    expect(fixed(markdown)).toBe(mended);
    expect(html(mended)).toMatch(/<a href="|<img src="/);
    expect(lint(mended)).toEqual([]);
  });
});

it('the place is that of the whole link', () => {
  expect(lint('文\n\n> 见 [einops][https://einops.rocks/]。')).toEqual([
    'SC360 3:5 [einops][https://einops.rocks/]',
  ]);
  expect(lint('文 ！[图](a.png)')).toEqual(['SC362 1:3 ！']);
});

it.each([
  '[a](https://a.org) [b][c] <https://a.org>\n\n[c]: https://a.org',
  '`[a][https://a.org]` 和 $[a][b](c)$',
  '```\n[a][https://a.org]\n```',
  '\\[a][https://a.org]',
  '数组 f(x)[i]、dp[i] (见上)、a[i][j]',
  '文献 [1] (https://a.org)，[1](https://a.org)',
  '【论文】（https://a.org/1）是中文标点。',
  '【注意】(见下文)，［一］（二）',
  '- [ ] (https://a.org) 待办\n- [x] 完成',
  '太好了！[图](a.png)',
  '！[文](https://a.org/b.html)',
])('what may be meant as it is, is left alone: %s', (markdown) => {
  expect(lint(markdown)).toEqual([]);
  expect(fixed(markdown)).toBe(markdown);
});

describe('a reference without its definition', () => {
  it.each([
    ['见[论文][paper]。', ['SC376 1:2 [论文][paper]']],
    ['see [the paper][1].', ['SC376 1:5 [the paper][1]']],
    ['[abc][d]\n\n[e]: https://a.org', ['SC376 1:1 [abc][d]']],
    ['![图一][fig]', ['SC376 1:1 ![图一][fig]']],
  ])('is told: %s', (markdown, found) => {
    expect(lint(markdown)).toEqual(found);
  });

  it.each([
    'dp[i][j]、a[n-1][m]、[1][2]、[a][b]、f[x+1][y]',
    '[论文][paper]\n\n[paper]: https://a.org',
    '`[the paper][1]`',
    '二维数组 [][] 和 [n][m]',
  ])('indices of arrays and citations are none: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });
});

describe('footnotes', () => {
  it('are told where their note is missing', () => {
    expect(lint('文[^1]和[^b]。\n\n[^b]: 注')).toEqual(['SC374 1:2 [^1]']);
    expect(lint('文[^1]')).toEqual(['SC374 1:2 [^1]']);
  });

  it('are whole, or no footnotes at all', () => {
    expect(lint('文[^注]\n\n[^注]: 注')).toEqual([]);
    expect(lint('用 [^a-z] 或 [^0]* 匹配，`[^1]`')).toEqual([]);
  });
});
