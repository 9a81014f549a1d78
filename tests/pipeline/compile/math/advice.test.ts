/** What authors are told to do about formulas that cannot be set, or that number oddly. */
import { expect, it } from 'vitest';
import { compile, faults } from '../../../example/markdown.ts';

const helpFor = (markdown: string) => compile(markdown).diagnostics.map(({ help }) => help.en);

it.each([
  ['numbered eqnarray', '$$\\begin{eqnarray}a&=&b\\label{q}\\end{eqnarray}$$', '\\begin{align}`'],
  ['other eqnarray', '$$\\begin{eqnarray*}a&=&b\\end{eqnarray*}$$', '\\begin{aligned}`'],
  ['multline', '$$\\begin{multline}a\\\\b\\end{multline}$$', 'ended by `\\\\`'],
  ['subequations', '$$\\begin{subequations}a\\end{subequations}$$', '\\tag{1a}'],
  ['formulas that touch', '设 $a$$b$', 'put a space between'],
])('%s: the help names what to write', (_, markdown, help) => {
  expect(helpFor(markdown)).toEqual([expect.stringContaining(help)]);
});

it('a label within a line is told by its own name, at its place', () => {
  const [diagnostic] = compile('设 $a \\label{x}$').diagnostics;
  expect(faults('设 $a \\label{x}$')).toEqual(['SC301 1:6 \\label']);
  expect(diagnostic?.message.zh).toContain('`\\label` 只能用在独立公式里');
  expect(compile('设 $a \\tag{1}$').diagnostics[0]?.message.en).toContain('`\\tag` needs');
});

it('a refused command is told in both languages', () => {
  const [diagnostic] = compile('$\\href{https://a.org}{x}$').diagnostics;
  expect(diagnostic?.message.zh).toContain('笔记里不能使用 `\\href`');
});

it('a reference to a formula that cannot be set has no second complaint', () => {
  expect(faults('$$\\foo \\label{ x }$$\n\n见 \\ref{x} 与 \\eqref{x}、\\ref{y}。')).toEqual([
    'SC301 1:3 \\foo',
    'SC325 3:23 \\ref{y}',
  ]);
});

it.each([
  ['in one formula', '$$ a \\label{e1} \\label{e2} $$', ['SC388 1:23 {e2}']],
  [
    'in rows of aligned',
    '$$\n\\begin{aligned}\na \\label{e1} \\\\\nb \\label{e2}\n\\end{aligned}\n$$',
    ['SC388 4:9 {e2}'],
  ],
  ['after a tag', '$$ a \\tag{A} \\label{e1} \\label{e2} $$', ['SC388 1:31 {e2}']],
  [
    'in a row of align',
    '$$\\begin{align} a \\label{a}\\label{b} \\\\ c \\label{c} \\end{align}$$',
    1,
  ],
])('two labels of one row are told: %s', (_, markdown, expected) => {
  if (typeof expected === 'number') expect(faults(markdown)).toHaveLength(expected);
  else expect(faults(markdown)).toEqual(expected);
});

it.each([
  '$$\\begin{align} a \\label{a} \\\\ b \\label{b} \\end{align}$$',
  '$$\\begin{align} a \\label{a} \\\\ b \\tag{B} \\label{b} \\\\ c \\label{c} \\tag{C} \\end{align}$$',
  '$$ a \\label{a} $$\n\n$$ b \\label{b} $$',
])('a label of each row is none: %s', (markdown) => {
  expect(faults(markdown)).toEqual([]);
});
