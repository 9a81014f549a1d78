/** Ids of headings as Hexo makes them; the facts are those of hexo-renderer-marked 7.0.1 and hexo-util 4.0.0. */
import { expect, it } from 'vitest';
import { withoutDiacritics } from '../../../src/base/hexo-slug.ts';
import { compile, faults } from '../../example/markdown.ts';

const idsOf = (markdown: string, smartQuotes: boolean) =>
  compile(markdown, { headingIds: 'hexo', smartQuotes, breaks: true }).headings.map(({ id }) => id);

/** Markdown, whether quotes are curly there, and what Hexo gives its headings. */
const FACTS: [string, boolean, string[]][] = [
  ['# 方法 Method', true, ['方法-Method']],
  ['## R-CNN', true, ['R-CNN']],
  ['## 1. `code` 与 $x^2$', true, ['1-code-与-x-2']],
  ['## [链接](https://a.org) 与 **粗体**', true, ['链接-与-粗体']],
  ['# Café Łódź Straße ﬁ ™ ½', true, ['Cafe-Lodz-Strase-ﬁ-™-½']],
  ['# 方法\n\n# 方法\n\n# 方法\n\n## A\n\n## A', true, ['方法', '方法-1', '方法-2', 'A', 'A-1']],
  ['# 损失 $\\mathcal{L}_{cls}$：定义', true, ['损失-mathcal-L-cls-：定义']],
  ['# $a<b$ 的界', true, ['a']],
  ['# $a < b$ 的界 > c', true, ['a-b-的界-c']],
  ['# C++ 与 `vector<int>` 等', true, ['C-与-vector-等']],
  ['# "Fast" R-CNN\'s -- 和...', true, ['“Fast”-R-CNN’s-–-和…']],
  ['# "Fast" R-CNN\'s -- 和...', false, ['Fast-R-CNN-s-和']],
  ['# A &amp; B &copy; &lt;x&gt; C', true, ['A-B-copy-C']],
  ['# ![图](a.png) 结构', true, ['结构']],
  ['# a <b>粗</b> c', true, ['a-粗-c']],
  ['# ~~x~~ ~y~ 与 \\*z\\*', true, ['x-y-与-z']],
  ['# 见 https://a.org/b_c 与 x@y.org', true, ['见-https-a-org-b-c-与-x-y-org']],
  ['# 第 1 节 —— “引号”（括号）、顿号', true, ['第-1-节-——-“引号”（括号）、顿号']],
  ['# $x*y*z$ 与 $a_i b_i$', true, ['xyz-与-a-i-b-i']],
  ['# **注意：**这里', true, ['注意：-这里']],
  ['标题\n二\n====', true, ['标题二']],
  ['# foo_bar_baz __d__ #', true, ['foo-bar-baz-d']],
  ['# [x][1] y\n\n[1]: http://a.org', true, ['x-y']],
  ['# :smile: {x} [y] [ ] z', true, ['smile-x-y-z']],
  ["# $f'(x)$ 的导数", true, ['f’-x-的导数']],
  ['# ＡＢＣ Ⓐ é', true, ['ABC-A-e']],
  ['# a<b<c>d>e f', true, ['ae-f']],
  ['# a  b\tc   d', true, ['a-bc-d']],
  ['# 1\\. 结构', true, ['1-结构']],
  ['## $\\{a\\}$ 与 $\\\\$', true, ['a-与']],
  ['## 引用[^1] 处', true, ['引用-1-处']],
  ['## ``a`b`` c', true, ['a-b-c']],
];

it.each(FACTS)('is what Hexo makes of %j (curly quotes: %s)', (markdown, smartQuotes, ids) => {
  expect(idsOf(markdown, smartQuotes)).toEqual(ids);
});

it('is the same without line breaks, where Hexo leaves out the line end', () => {
  const { headings } = compile('标题\n二\n====\n', { headingIds: 'hexo' });
  expect(headings.map(({ id }) => id)).toEqual(['标题二']);
});

it('is unique where Hexo gives one twice, and never empty', () => {
  expect(idsOf('# A\n\n# A\n\n# A-1\n', false)).toEqual(['A', 'A-1', 'A-1-1']);
  expect(idsOf('# ???\n\n# !!!\n\n# more\n', false)).toEqual(['section', 'section-1', 'more-1']);
});

it('gives way to an id of the author', () => {
  expect(idsOf('# A {#b}\n\n# b\n\n# A\n', false)).toEqual(['b', 'b-1', 'A']);
});

it('is what links are checked against', () => {
  const options = { headingIds: 'hexo' as const };
  expect(compile('# R-CNN\n', options).ids).toEqual(['R-CNN']);
  expect(faults('# R-CNN\n', options)).toEqual([]);
});

it('loses the marks of Latin letters as in the table of Hexo, and no others', () => {
  expect(withoutDiacritics('ÀéñÅøŁßÆœĐıſǅⓐＡŉ')).toBe('AenAoLsAEoeDilDzaAn');
  expect(withoutDiacritics('中文 ﬁ ™ ½ ℃ ん゙ 한')).toBe('中文 ﬁ ™ ½ ℃ ん゙ 한');
});
