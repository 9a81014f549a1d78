/** Formulas: what KaTeX is given, and where its complaints are placed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../../src/pipeline/compile/compile-post.ts';
import {
  COMPILE_OPTIONS,
  compile,
  exampleSource,
  faults,
  formulasIn,
  html,
} from '../../../example/markdown.ts';
import { displayTex, inlineTex } from '../../../example/tex.ts';

describe('a formula', () => {
  it('may touch Chinese text', () => {
    expect(formulasIn(html('设$x$为，则$y_1$。'))).toEqual(['x', 'y_1']);
  });

  it('reaches KaTeX as written, inline', () => {
    fc.assert(
      fc.property(inlineTex(), (tex) => {
        expect(formulasIn(html(`**设**$${tex}$为*这样*`))).toEqual([tex]);
      }),
    );
  });

  it('reaches KaTeX as written, on lines of its own and in nested lists', () => {
    fc.assert(
      fc.property(displayTex(), (lines) => {
        const block = (indent: string) =>
          ['$$', ...lines, '$$'].map((line) => indent + line).join('\n');
        const tex = lines.join('\n');
        const markdown = `文\n\n${block('')}\n\n- 一\n  1. 二\n\n${block('     ')}\n`;
        expect(formulasIn(html(markdown))).toEqual([tex, tex]);
      }),
    );
  });

  it('has macros of the site, and its own for the rest of the post alone', () => {
    const macros = { '\\R': '\\mathbb{R}' };
    expect(faults('$\\R$ $\\gdef\\own{x}$ $\\own$', { macros })).toEqual([]);
    expect(macros).toEqual({ '\\R': '\\mathbb{R}' });
    expect(faults('$\\own$', { macros })).toEqual(['SC301 1:2 \\own']);
  });

  it('may be a fenced block, too', () => {
    expect(formulasIn(html('```math\nx^2\n```'))).toEqual(['x^2\n']);
    expect(compile('```math\nx^2\n```').hasMath).toBe(true);
  });
});

describe('a fault in a formula is at the token that KaTeX stumbles over', () => {
  it.each([
    ['inline, after Chinese text', '中文，$a$ 与 $b + \\foo$ 后', 'SC301 1:15 \\foo'],
    ['inline, padded', '设 $ a \\foo $', 'SC301 1:7 \\foo'],
    ['inline, on a second line', '- 项 $a +\n  b \\foo$ 后', 'SC301 2:5 \\foo'],
    ['display within a line', '文 $$x \\foo$$', 'SC301 1:7 \\foo'],
    ['display', '$$\na\n  + \\foo\n$$', 'SC301 3:5 \\foo'],
    ['display, opened with content', '$$ a \\foo\n$$', 'SC301 1:6 \\foo'],
    ['display, closed with content', '$$\na \\foo  $$', 'SC301 2:3 \\foo'],
    ['display, both', '- 项\n  $$ a\n  \\foo b $$', 'SC301 3:3 \\foo'],
    ['display in text, after a line end', '文 $$\n\\foo$$，后', 'SC301 2:1 \\foo'],
    ['display, below its own line’s padding', '文 $$\n  \\foo\n$$，后', 'SC301 2:3 \\foo'],
    ['display in nested lists', '- 一\n  - 二\n\n    $$\n    a \\foo\n    $$', 'SC301 5:7 \\foo'],
    ['display, indented by tabs', '- 一\n\n\t$$\n\t\ta\n\t\t\\foo\n\t$$', 'SC301 5:3 \\foo'],
    ['display in a quote', '> $$\n> a\n> \\foo\n> $$', 'SC301 3:3 \\foo'],
    ['in a table', '| a |\n|---|\n| $\\foo$ |', 'SC301 3:4 \\foo'],
    ['in a heading', '## 题 $\\foo$', 'SC301 1:7 \\foo'],
    ['in bold text', '**设 $\\foo$**：', 'SC301 1:6 \\foo'],
    ['in a footnote', '文[^1]\n\n[^1]: 见 $\\foo$', 'SC301 3:10 \\foo'],
    ['in a fenced block', '```math\n\\foo\n```', 'SC301 2:1 \\foo'],
    ['in HTML', '设 <code class="math-inline">a + \\foo b</code>', 'SC301 1:33 \\foo'],
    ['a single character', '$x_1_2$', 'SC301 1:5 _'],
    ['past the end', '$\\frac{1}{2$', 'SC301 1:12 $'],
    ['in a macro: the whole formula', '文 $x + \\bad$', 'SC301 1:3 $x + \\bad$'],
    [
      'without a place: the whole formula',
      '文 $\\def\\a{\\a\\a}\\a$',
      'SC301 1:3 $\\def\\a{\\a\\a}\\a$',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(faults(markdown, { macros: { '\\bad': '\\undefined{x}' } })).toEqual([expected]);
  });

  it.each([
    ['inline', '设 \\( a \\foo \\)', 'SC301 1:8 \\foo'],
    ['display', '- 项\n  \\[\n  a \\foo\n  \\]', 'SC301 3:5 \\foo'],
    ['display with content', '\\[ a\n\\foo \\]', 'SC301 2:1 \\foo'],
  ])('between brackets, %s', (_, markdown, expected) => {
    expect(faults(markdown, { brackets: true })).toEqual([expected]);
  });

  it('each of several', () => {
    expect(faults('$\\foo$ $x$ $\\foo$\n\n$$\n\\bar\n$$')).toEqual([
      'SC301 1:2 \\foo',
      'SC301 1:13 \\foo',
      'SC301 4:5',
    ]);
  });

  it('in a line of the file, front matter included', () => {
    const text = '---\ntitle: x\n---\n\n设 $\\foo$';
    const source = exampleSource('', { text, bodyOffset: text.indexOf('\n设') });
    const [diagnostic] = createCompiler(COMPILE_OPTIONS)(source).diagnostics;
    expect(diagnostic).toMatchObject({
      place: { line: 5, column: 4, length: 4 },
      sourceLine: '设 $\\foo$',
    });
  });
});

it('the fault is told in KaTeX’s words', () => {
  expect(compile('$\\foo$').diagnostics[0]?.message).toEqual({
    en: 'KaTeX cannot set this formula: Undefined control sequence: \\foo',
    zh: 'KaTeX 无法排版这个公式：没有命令 `\\foo`',
  });
});

it.each(['\\href{https://a.org}{x}', '\\includegraphics{x.png}', '\\htmlClass{x}{y}'])(
  '%s, which could fetch or restyle, is refused aloud',
  (tex) => {
    const [diagnostic] = compile(`$${tex}$`).diagnostics;
    expect(diagnostic?.message.en).toBe(
      `KaTeX cannot set this formula: \`${tex.split('{')[0]}\` is not allowed in notes`,
    );
  },
);

it('a formula that nests too deeply for KaTeX is an error, not a crash', () => {
  const tex = `${'{'.repeat(5000)}x${'}'.repeat(5000)}`;
  expect(compile(`$${tex}$`).diagnostics[0]?.message.en).toBe(
    'KaTeX cannot set this formula: it nests too deeply',
  );
});

it('a formula longer than anybody reads is an error', () => {
  const fault = 'SC321 1:3 $';
  expect(faults(`文 $${'x'.repeat(20_001)}$`)).toEqual([fault]);
  expect(faults(`文 $${'x '.repeat(10_000).trim()}$`)).toEqual([]);
});

describe('a formula that cannot be set', () => {
  it('is shown as its author wrote it', () => {
    expect(html('设 $x < \\foo$ 为')).toBe(
      '<p>设 <code class="math-error" title="KaTeX 无法排版这个公式：没有命令 &#x60;\\foo&#x60;">$x &#x3C; \\foo$</code> 为</p>',
    );
  });

  it('is a warning where the site is not strict about it', () => {
    const severities = (strictMath: boolean) =>
      compile('$\\foo$', { strictMath }).diagnostics.map(({ severity }) => severity);
    expect(severities(true)).toEqual(['error']);
    expect(severities(false)).toEqual(['warning']);
  });
});

it('chemistry is set by mhchem', () => {
  expect(formulasIn(html('水 $\\ce{2H2 + O2 -> 2H2O}$'))).toEqual(['\\ce{2H2 + O2 -> 2H2O}']);
  expect(faults('$\\pu{1.2e3 kJ}$')).toEqual([]);
});

it('what one post defines is unknown to the next, whatever was set before', () => {
  const compiled = createCompiler(COMPILE_OPTIONS);
  const of = (markdown: string) => compiled(exampleSource(markdown));
  const first = of('$\\gdef\\own{\\mathbb{R}}$ $\\own$ $x$');
  expect(first.diagnostics).toEqual([]);
  expect(of('$x$ $\\own$').diagnostics.map(({ code }) => code)).toEqual(['SC301']);
  expect(of('$\\gdef\\own{\\mathbb{R}}$ $\\own$ $x$').formulas).toEqual(first.formulas);
});

it('nor what a formula defines that then fails', () => {
  const compiled = createCompiler(COMPILE_OPTIONS);
  const codes = (markdown: string) =>
    compiled(exampleSource(markdown)).diagnostics.map(({ code }) => code);
  expect(codes('$\\gdef\\own{x} \\nix$ $\\own$')).toEqual(['SC301']);
  expect(codes('$\\own$')).toEqual(['SC301']);
});

it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  '\\%s, which every object of JavaScript has, is no macro',
  (name) => {
    expect(faults(`$\\${name}$`)).toEqual([`SC301 1:2 \\${name}`]);
  },
);

it('no style stays in the HTML, whatever the formula', () => {
  fc.assert(
    fc.property(inlineTex(), (tex) => {
      expect(html(`$${tex}$ $$${tex}$$`)).not.toContain(' style=');
    }),
  );
});

it('without math a dollar sign is one', () => {
  const page = html('$a$ $$b$$ 与 $$ 文', { math: false });
  expect(page).toBe('<p>$a$ $$b$$ 与 $$ 文</p>');
  expect(faults('$$ 文', { math: false })).toEqual([]);
});
