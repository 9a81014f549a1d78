/** Numbers of equations: as LaTeX counts them, in one sequence through the post, known to every reference. */
import { describe, expect, it } from 'vitest';
import { compile, faults, formulasIn, html, visibleText } from '../../../example/markdown.ts';

/** What a reader sees of numbers: the tags of all equations, in order. */
function tagsIn(markdown: string): string[] {
  const page = html(markdown).replace(/<math[\s\S]*?<\/math>/g, '');
  return page
    .split('<span class="katex-tag">')
    .slice(1)
    .flatMap((after) => visibleText(after.split('</p>')[0] ?? '').match(/\([^()]+\)/g) ?? []);
}

const block = (tex: string): string => `$$\n${tex}\n$$`;

describe('equations are numbered', () => {
  it.each([
    ['with a label', block('a \\label{x}'), ['(1)']],
    [
      'in their order',
      `${block('a \\label{x}')}\n\n文\n\n${block('b \\label{y}')}`,
      ['(1)', '(2)'],
    ],
    ['none without a label', block('a'), []],
    ['by `equation`', block('\\begin{equation} a \\end{equation}'), ['(1)']],
    ['by row in `align`', block('\\begin{align} a \\\\ b \\end{align}'), ['(1)', '(2)']],
    ['but not with a star', block('\\begin{align*} a \\\\ b \\end{align*}'), []],
    ['but rows with \\nonumber', block('\\begin{align} a \\nonumber \\\\ b \\end{align}'), ['(1)']],
    ['but rows with \\notag', block('\\begin{gather} a \\\\ b \\notag \\end{gather}'), ['(1)']],
    ['with a tag of their own', block('a \\tag{A}'), ['(A)']],
    [
      'through all kinds in one sequence',
      [
        block('a \\label{x}'),
        block('\\begin{align} b \\\\ c \\label{y} \\\\ d \\tag{★} \\\\ e \\end{align}'),
        block('f \\label{z}'),
      ].join('\n\n'),
      ['(1)', '(2)', '(3)', '(★)', '(4)', '(5)'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(tagsIn(markdown)).toEqual(expected);
    expect(faults(markdown)).toEqual([]);
  });

  it('for readers of MathML too', () => {
    const page = html(block('\\begin{align} a \\\\ b \\tag{B} \\\\ c \\end{align}'));
    const [mathml = ''] = /<math[\s\S]*<\/math>/.exec(page) ?? [];
    expect(mathml.match(/<mtext>\(.\)<\/mtext>/g)).toEqual([
      '<mtext>(1)</mtext>',
      '<mtext>(B)</mtext>',
      '<mtext>(2)</mtext>',
    ]);
  });

  it('with a label as their id, where links lead to', () => {
    const page = html(`${block('a \\label{eq:损失}')}\n\n见[上式](#eq:损失)。`);
    expect(page).toContain('<span id="eq:损失" class="equation"><span class="katex-display">');
    expect(compile(block('a \\label{eq:损失}')).ids).toEqual(['eq:损失']);
  });

  it('with an id for each label of several rows', () => {
    const { ids } = compile(block('\\begin{align} a \\label{p} \\\\ b \\label{q} \\end{align}'));
    expect(ids.sort()).toEqual(['p', 'q']);
  });

  it('without a change to their TeX', () => {
    const tex = '\\begin{align} a \\label{x} \\\\ b \\tag{B} \\end{align}';
    expect(formulasIn(html(block(tex)))).toEqual([tex]);
  });
});

describe('a reference shows the number', () => {
  const equation = block('L = \\|x\\| \\label{eq:loss}');

  it.each([
    ['由 \\eqref{eq:loss} 可知', '由 <a href="#eq:loss" class="equation-reference">(1)</a> 可知'],
    ['由式 \\ref{eq:loss} 可知', '由式 <a href="#eq:loss" class="equation-reference">1</a> 可知'],
    [
      '**见\\eqref{eq:loss}**：',
      '<a href="#eq:loss" class="equation-reference">(1)</a></strong>：',
    ],
    ['- 见\\eqref{eq:loss}', '<a href="#eq:loss" class="equation-reference">(1)</a>'],
    ['## 由\\eqref{eq:loss}', '<a href="#eq:loss" class="equation-reference">(1)</a></h2>'],
  ])('in text: %s', (markdown, expected) => {
    expect(html(`${equation}\n\n${markdown}`)).toContain(expected);
    expect(html(`${markdown}\n\n${equation}`)).toContain(expected); // before it, too
  });

  it('that a tag stands for', () => {
    const tagged = (tex: string) => html(`${block(tex)}\n\n\\eqref{a}`);
    for (const tex of [
      'x \\tag{A1} \\label{a}',
      'x \\label{a} \\tag{A1}',
      'x \\tag*{A1} \\label{a}',
    ]) {
      expect(tagged(tex)).toContain('class="equation-reference">(A1)</a>');
    }
  });

  it('within a formula, and as a link where it is all of the formula', () => {
    const page = html(`${equation}\n\n$x \\text{ 由 } \\eqref{eq:loss}$，$\\eqref{eq:loss}$`);
    const shown = visibleText(page.replace(/<math[\s\S]*?<\/math>/g, ''));
    expect(shown.replace(/\s/g, '')).toMatch(/x由\(1\)，\(1\)$/);
    expect(page).toContain('<a href="#eq:loss" class="equation-reference"><span class="katex">');
  });

  it('in the summary of an index', () => {
    const { summary } = compile(
      `由\\eqref{eq:loss}、\\ref{eq:loss} 与 \\ref{nix}。\n\n${equation}`,
    );
    expect(summary).toBe('由(1)、1 与 \\ref{nix}。');
    const other = '由 \\eqref{a/vae.md#eq:elbo}、\\ref{/2021/vae/#eq:elbo} 出发。';
    expect(compile(other).summary).toBe('由 vae、vae 出发。');
    const long = compile(`${'文'.repeat(130)} \\eqref{eq:loss} ${'字'.repeat(9)}\n\n${equation}`);
    expect(long.summary).toBe(`${'文'.repeat(130)}…`);
  });

  it('not in code, and not where the label is unknown', () => {
    const page = html(`${equation}\n\n\`\\eqref{eq:loss}\` \\eqref{eq:los}`);
    expect(page).toContain('<code>\\eqref{eq:loss}</code> \\eqref{eq:los}');
  });
});

describe('an author is told', () => {
  it.each([
    ['a label twice', `${block('a \\label{x}')}\n\n${block('b \\label{x}')}`, 'SC322 6:9 {x}'],
    [
      'a label twice in one formula',
      block('\\begin{align} a \\label{x} \\\\ b \\label{x} \\end{align}'),
      'SC322 2:38 {x}',
    ],
    ['an unknown label in a formula', '设 $\\ref{nix}$', 'SC323 1:8 {nix}'],
    ['an unknown label in text', '设 \\ref{nix}。', 'SC325 1:3 \\ref{nix}'],
    ['another note inside a formula', '设 $\\eqref{fpn.md#x}$', 'SC324 1:10 {fpn.md#x}'],
    ['a tag where there is no line for it', '设 $x \\tag{1}$', 'SC301 1:6 \\tag'],
    ['a label where there is no line for it', '设 $x \\label{a}$', 'SC301 1:6 \\label'],
    ['two tags', block('x \\tag{1} \\tag{2}'), 'SC301 1:1 $$'],
    ['an id that a heading has already', `## x\n\n${block('a \\label{x}')}`, 'SC309 3:1 $$'],
    [
      'of eqnarray, which KaTeX lacks',
      '$$\n\\begin{eqnarray} a \\end{eqnarray}\n$$',
      'SC320 2:1 \\begin{eqnarray}',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(faults(markdown)).toEqual([expected]);
  });

  it('what was perhaps meant', () => {
    const [fault] = compile(`${block('a \\label{eq:loss}')}\n\n\\eqref{eq:los}`).diagnostics;
    expect(fault?.help.en).toContain('Did you mean `eq:loss`?');
    const [eqnarray] = compile(block('\\begin{eqnarray} a \\end{eqnarray}')).diagnostics;
    expect(eqnarray?.help.en).toContain('`\\begin{aligned}`');
  });
});

it('macros may number, and their definitions count once', () => {
  const markdown = `$\\gdef\\eq#1{#1 \\label{#1}}$\n\n${block('\\eq{a}')}\n\n\\eqref{a}`;
  expect(html(markdown)).toContain('class="equation-reference">(1)</a>');
});

it.each(['\\own \\label{a}', 'a \\label{a} \\own'])(
  'a macro of an earlier formula stands in a numbered one: %s',
  (tex) => {
    const markdown = `设 $\\gdef\\own{x}$\n\n${block(tex)}\n\n\\eqref{a}`;
    expect(faults(markdown)).toEqual([]);
    expect(html(markdown)).toContain('class="equation-reference">(1)</a>');
  },
);

it('a formula that is too long to be set has no number', () => {
  const long = block(`${'x '.repeat(10_001)} \\label{a}`);
  expect(compile(`${long}\n\n${block('y \\label{b}')}`).equations).toEqual({ b: '1' });
});
