/** `%` in formulas, which TeX takes for the beginning of a comment. */
import { describe, expect, it } from 'vitest';
import { fixed } from '../../../example/lint.ts';
import { faults, formulasIn, html } from '../../../example/markdown.ts';

describe('a `%` that hides what follows it in a formula is told at its place', () => {
  it.each([
    ['after Chinese text', '准确率为 $95%$，高。', 'SC385 1:9 %', '准确率为 $95\\%$，高。'],
    ['once, with others behind it', '比 $p=5% \\to 7%$', 'SC385 1:7 %', '比 $p=5\\% \\to 7\\%$'],
    ['after a line break of TeX', '$$a \\\\%$$', 'SC385 1:7 %', undefined],
    ['alone', '$%$', 'SC385 1:2 %', '$\\%$'],
    ['with a space before it', '$5 %$', 'SC385 1:4 %', '$5 \\%$'],
    ['as what seems a comment', '$a % 注$', 'SC385 1:4 %', '$a % 注$'],
    ['in a display formula of one line', '> $$\n> 50%\n> $$', 'SC385 2:5 %', '> $$\n> 50\\%\n> $$'],
    ['within a line of two', '见 $a\n+5%$。', 'SC385 2:3 %', '见 $a\n+5\\%$。'],
    ['in a table', '| a |\n|-|\n| $5%$ |', 'SC385 3:5 %', '| a |\n|-|\n| $5\\%$ |'],
    ['in a caption', '![升 $5%$](a.png)', 'SC385 1:7 %', '![升 $5\\%$](a.png)'],
  ])('%s', (_, markdown, fault, mended) => {
    expect(faults(markdown)).toEqual([fault]);
    if (mended !== undefined) expect(fixed(markdown)).toBe(mended);
  });

  it('as a warning beside the fault that it causes', () => {
    expect(faults('$\\frac{1}{5%}$')).toContain('SC385 1:12 %');
  });
});

it.each([
  ['escaped', '$95\\%$，$\\text{a \\% b}$'],
  ['after an escaped backslash’s partner', '$$a \\\\ 5\\%$$'],
  ['in a display formula of several lines', '$$\na % 第一行\n+ b\n$$'],
  ['verbatim', '$\\verb|%|$'],
  ['in code and text', '`$5%$` 与 95% 和 \\$5%'],
])('none is told %s', (_, markdown) => {
  expect(faults(markdown)).toEqual([]);
});

it('a mended formula shows its per cent signs', () => {
  expect(formulasIn(html(fixed('从 $5% \\to 7%$')))).toEqual(['5\\% \\to 7\\%']);
});
