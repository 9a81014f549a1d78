/** LaTeX that stays text. */
import { expect, it } from 'vitest';
import { lint } from '../../../example/lint.ts';

it.each([
  [
    'on lines of its own',
    '文\n\n\\begin{align}\na &= b \\\\\nc\n\\end{align}',
    'SC389 3:1 \\begin{align}',
  ],
  [
    'after Chinese text',
    '得到\\begin{equation*}a=b\\end{equation*}',
    'SC389 1:3 \\begin{equation*}',
  ],
  ['in a quote', '> \\begin{pmatrix}\n> 1\n> \\end{pmatrix}', 'SC389 1:3 \\begin{pmatrix}'],
  ['as a reference', '由式\\cref{eq:loss}可知', 'SC390 1:3 \\cref{eq:loss}'],
  ['as another', '见 \\autoref{fig:net}。', 'SC390 1:3 \\autoref{fig:net}'],
  [
    'as a citation',
    '残差网络 \\citep[p.~3]{he_2016_deep}。',
    'SC390 1:6 \\citep[p.~3]{he_2016_deep}',
  ],
])('LaTeX is told %s', (_, markdown, expected) => {
  expect(lint(markdown)).toEqual([expected]);
});

it.each([
  ['in formulas', '$$\\begin{aligned}a\\end{aligned}$$ $\\begin{matrix}a\\end{matrix}$'],
  ['in code', '`\\begin{align}` 与 `\\cite{a}`\n\n```latex\n\\begin{align}\n\\end{align}\n```'],
  ['as references that work', '$$a\\label{x}$$\n\n\\eqref{x}、\\ref{x}'],
  ['in other environments', '\\begin{document}'],
])('none is told %s', (_, markdown) => {
  expect(lint(markdown)).toEqual([]);
});
