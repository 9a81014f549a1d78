/** Formulas: `eqnarray`, and what the parser knows of formulas in tables. */
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
  ])('has the error of the formula alone where more would change: %s', (markdown) => {
    expect(lint(markdown)).toEqual([]);
    expect(fixed(markdown)).toBe(markdown);
  });

  it('in code is left alone', () => {
    expect(lint('`\\begin{eqnarray}` 与 $\\begin{aligned} a &= b \\end{aligned}$')).toEqual([]);
  });
});

it('a `|` in a formula of a table cuts nothing, and is no matter for lint', () => {
  const markdown = '| 概率 | 值 |\n|---|---|\n| $ P(A|B) $ | $x$ |\n';
  expect(formulasIn(html(markdown))).toEqual(['P(A|B)', 'x']);
  expect(lint(markdown)).toEqual([]);
});
