/** Mistakes in formulas: TeX that cannot be set, dollars, numbers and labels. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, type Row } from './rows.ts';

const file = 'posts/a.md';

const TEX: Row[] = [
  ['an unknown command', '设 $a + ⟦\\nix⟧$ 为零。', 'SC301'],
  ['a misspelt command', '$⟦\\aplha⟧$', 'SC301'],
  ['an unknown command in a block', '$$\na \\\\\n⟦\\foo⟧{b}\n$$', 'SC301'],
  ['two unknown commands in two formulas', '$⟦\\one⟧$ and $⟦\\two⟧$', 'SC301', 'SC301'],
  ['an unknown command in a list', '- a\n  - b\n\n    $$\n    x ⟦\\foo⟧\n    $$', 'SC301'],
  ['an unknown command in a quote', '> a\n>\n> $$\n> x ⟦\\foo⟧\n> $$', 'SC301'],
  ['an unknown command in a table', '| a | b |\n|---|---|\n| x | $⟦\\foo⟧$ |', 'SC301'],
  ['an unknown command in a heading', '## A $⟦\\foo⟧$', 'SC301'],
  ['an unknown command in a footnote', 'x[^1]\n\n[^1]: See $⟦\\foo⟧$.', 'SC301'],
  ['an unknown command in a callout', '> [!note] T\n> $⟦\\foo⟧$', 'SC301'],
  ['an unknown command after Chinese and an emoji', '中文😀 $⟦\\foo⟧$', 'SC301'],
  ['a missing argument', '$a + \\frac{1}⟦$⟧', 'SC301'],
  ['an unclosed brace', '$a^{2⟦$⟧', 'SC301'],
  ['a brace too many', '$a⟦}⟧$', 'SC301'],
  ['a double superscript', '$a^b⟦^⟧c$', 'SC301'],
  ['a double subscript', '$a_1⟦_⟧2$', 'SC301'],
  ['a prime after a superscript', "$a^2⟦'⟧$", 'SC301'],
  ['`\\left` without `\\right`', '$\\left( a⟦$⟧', 'SC301'],
  ['`\\right` without `\\left`', '$a ⟦\\right⟧)$', 'SC301'],
  ['a delimiter that is none', '$\\left⟦1⟧ a \\right)$', 'SC301'],
  [
    'an environment that there is not',
    '$$\n⟦\\begin{algorithmic}⟧\nx\n\\end{algorithmic}\n$$',
    'SC320',
  ],
  ['an environment that is misspelt', '$$\n⟦\\begin{alinged}⟧\na\n\\end{alinged}\n$$', 'SC320'],
  ['an old environment', '$$\n⟦\\begin{eqnarray}⟧\na &=& b\n\\end{eqnarray}\n$$', 'SC320'],
  ['an environment that ends as another', '$$\n\\begin{aligned}\na\n⟦\\end⟧{align}\n$$', 'SC301'],
  ['an environment that does not end', '$$\n⟦\\begin{aligned}⟧\na\n$$', 'SC301'],
  ['the end of no environment', '$$\na ⟦\\end⟧{aligned}\n$$', 'SC301'],
  ['`&` outside of an environment', '$$\na ⟦&⟧= b\n$$', 'SC301'],
  ['a display environment within a line', 'x $⟦\\begin{align}⟧a\\end{align}$', 'SC301'],
  ['a number within a line', 'x $a ⟦\\tag⟧{1}$', 'SC301'],
  ['a label within a line', 'x $a ⟦\\label⟧{x}$', 'SC301'],
  ['a picture in a formula', '$⟦\\includegraphics⟧{x.png}$', 'SC301'],
  ['a link that runs', '$⟦\\href⟧{javascript:alert(1)}{x}$', 'SC301'],
  ['an attribute of HTML', '$⟦\\htmlData⟧{a=b}{x}$', 'SC301'],
  ['a length without a unit', '$a \\hspace{⟦3⟧} b$', 'SC301'],
  ['a colour that there is not', '$\\color⟦{#12}⟧ a$', 'SC301'],
  ['a macro that calls itself', '⟦$\\def\\a{\\a b} \\a$⟧', 'SC301'],
  ['a text command that is not closed', '$\\text{若 a⟦$⟧', 'SC301'],
  ['a dollar inside of a text', '$\\text{a ⟦$⟧b⟦$⟧', 'SC301', 'SC311'],
  ['a fullwidth comma is no fault, an unknown command beside it is', '$f（x），⟦\\foo⟧$', 'SC301'],
  ['two labels of one name', '$$\na \\label{e}\n$$\n\n$$\nb \\label⟦{e}⟧\n$$', 'SC322'],
  ['a reference in a formula to no label', '$$\na \\eqref⟦{e}⟧\n$$', 'SC323'],
  ['a reference in a formula to another note', '$$\na \\eqref⟦{other.md#e}⟧\n$$', 'SC324'],
  [
    'a reference to an equation that another note does not have',
    'See \\eqref{⟦good.md#eq:nix⟧}.',
    'SC420',
  ],
  ['dollars of a block without a partner', 'Text\n\n⟦$$⟧\na = b\n\nMore text.', 'SC307'],
  ['a formula that is too long', `⟦$⟧${'x'.repeat(20_001)}$`, 'SC321'],
];

const WARNINGS: Row[] = [['a reference to no label in the text', 'See ⟦\\eqref{nix}⟧.', 'SC325']];

const MACROS: Row[] = [
  [
    'a macro of a note with TeX that cannot be set',
    "macros: { '\\foo': '\\nix' }\ndate: 2024-04-01\n---\n⟦$\\foo$⟧\n",
    'SC301',
  ],
];

const LINT: Row[] = [
  ['a price', 'It costs ⟦$⟧5 a day.', 'SC310'],
  ['a dollar without a partner', 'Let ⟦$⟧a be it.', 'SC311'],
  ['brackets of TeX that are off', 'Let ⟦\\(⟧\\alpha\\) be it.', 'SC312'],
  ['a formula that ends a list', '1. a\n\n⟦$$⟧\nx\n$$\n\n2. b', 'SC313'],
  ['a formula that is code', 'a\n\n    ⟦$$⟧\n    x\n    $$', 'SC314'],
  ['a comment in a formula', '$50⟦%⟧$ of it', 'SC385'],
  [
    'two labels in one row',
    '$$\n\\begin{aligned}\na \\label{x} \\label⟦{y}⟧\n\\end{aligned}\n$$',
    'SC388',
  ],
  ['an environment outside of dollars', '⟦\\begin{aligned}⟧\na\n\\end{aligned}', 'SC389'],
  ['a reference of LaTeX', 'See ⟦\\autoref{x}⟧.', 'SC390'],
];

export const MATH: Mistake[] = [
  ...mistakesIn({ file, exit: 1, rows: TEX, whole: noteOfBody }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: noteOfBody }),
  ...mistakesIn({ file, exit: 1, rows: MACROS, whole: (text) => `---\ntitle: A\n${text}` }),
  ...mistakesIn({ file, exit: 0, rows: LINT, whole: noteOfBody, argv: ['check'] }),
];
