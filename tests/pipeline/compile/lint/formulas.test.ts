/** Formulas: `eqnarray`, and a `|` that cuts one in two. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { faults, formulasIn, html } from '../../../example/markdown.ts';

describe('eqnarray', () => {
  it('becomes aligned where each row has its relation between two `&`', () => {
    const markdown =
      '$$\n\\begin{eqnarray*}\na &=& b \\\\\n &\\le & c + \\frac{1}{2} \\\\\n && + d\n\\end{eqnarray*}\n$$';
    const mended =
      '$$\n\\begin{aligned}\na &= b \\\\\n &\\le c + \\frac{1}{2} \\\\\n & + d\n\\end{aligned}\n$$';
    expect(lint(markdown)).toEqual(['SC377 2:1 \\begin{eqnarray*}']);
    expect(fixed(markdown)).toBe(mended);
    expect(faults(mended)).toEqual([]);
  });

  it.each([
    '$\\begin{eqnarray} a = b \\end{eqnarray}$',
    '$\\begin{eqnarray} a &=& b &=& c \\end{eqnarray}$',
    '$\\begin{eqnarray} a &=& b \\label{x} \\end{eqnarray}$',
    '$\\begin{eqnarray} a &=& b$',
  ])('is only told otherwise: %s', (markdown) => {
    expect(lint(markdown)).toEqual(['SC377 1:2 \\begin{eqnarray}']);
    expect(fixed(markdown)).toBe(markdown);
  });

  it('in code is left alone', () => {
    expect(lint('`\\begin{eqnarray}` 与 $\\begin{aligned} a &= b \\end{aligned}$')).toEqual([]);
  });
});

describe('a `|` that cuts a formula of a table in two', () => {
  it('is told and becomes `\\vert`, which looks the same', () => {
    const markdown = '| 概率 | 值 |\n|---|---|\n| $ P(A|B) $ | 1 |\n';
    expect(lint(markdown)).toEqual(['SC378 3:8 |']);
    const mended = '| 概率 | 值 |\n|---|---|\n| $ P(A\\vert B) $ | 1 |\n';
    expect(fixed(markdown)).toBe(mended);
    expect(formulasIn(html(mended))).toEqual(['P(A\\vert B)']);
  });

  it.each([
    '| 价 | 价 |\n|---|---|\n| $5 | $6 |',
    '| 概率 | 值 |\n|---|---|\n| $P(A|B)$ | $x$ |',
    '| a | b |\n|---|---|\n| $ x_1 $ | $ y_1 $ |',
  ])('prices and whole formulas are left alone: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
  });
});
