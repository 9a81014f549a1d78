/** Formulas: `eqnarray`. */
import { describe, expect, it } from 'vitest';
import { fixed, lint } from '../../../example/lint.ts';
import { faults } from '../../../example/markdown.ts';

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
