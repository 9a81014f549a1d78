/** `eqnarray`, told as a fault with the fix where it is safe. */
import { expect, it } from 'vitest';
import { fixed } from '../../../example/lint.ts';
import { faults } from '../../../example/markdown.ts';

it('becomes aligned where each row has its relation between two `&`', () => {
  const markdown =
    '$$\n\\begin{eqnarray*}\na &=& b \\\\\n &\\le & c + \\frac{1}{2} \\\\\n && + d\n\\end{eqnarray*}\n$$';
  const mended =
    '$$\n\\begin{aligned}\na &= b \\\\\n &\\le c + \\frac{1}{2} \\\\\n & + d\n\\end{aligned}\n$$';
  expect(faults(markdown)).toEqual(['SC320 2:1 \\begin{eqnarray*}']);
  expect(fixed(markdown)).toBe(mended);
  expect(faults(mended)).toEqual([]);
});

it.each([
  ['within a line', '由 $x$ 与 $$\\begin{eqnarray} a &=& b \\end{eqnarray}$$ 得'],
  ['in a quote', '> - 由\n>   $$\n>   \\begin{eqnarray}\n>   a &=& b\n>   \\end{eqnarray}\n>   $$'],
])('%s, too', (_, markdown) => {
  const mended = markdown.replaceAll('eqnarray', 'aligned').replace('&=&', '&=');
  expect(fixed(markdown)).toBe(mended);
  expect(faults(mended)).toEqual([]);
});

it.each([
  '$\\begin{eqnarray} a = b \\end{eqnarray}$',
  '$\\begin{eqnarray} a &=& b &=& c \\end{eqnarray}$',
  '$\\begin{eqnarray} a &=& b \\label{x} \\end{eqnarray}$',
  '$\\begin{eqnarray} a &=& b$',
])('is only told otherwise: %s', (markdown) => {
  expect(faults(markdown)).toEqual(['SC320 1:2 \\begin{eqnarray}']);
  expect(fixed(markdown)).toBe(markdown);
});
