/** The formulas of a note as the search has them. */
import { describe, expect, it } from 'vitest';
import type { CompileOptions } from '../../../../src/pipeline/compile/processor.ts';
import { compile } from '../../../example/markdown.ts';

const MACROS = { '\\RR': '\\mathbb{R}', '\\norm': '\\lVert #1 \\rVert', '\\swap': '#2#1' };

const texOf = (markdown: string, options: Partial<CompileOptions> = { macros: MACROS }) =>
  compile(markdown, options)
    .search.flatMap(({ heading, runs }) => [...heading, ...runs])
    .flatMap((run) => (typeof run === 'string' ? [] : [run.tex]));

describe('a formula that can be searched', () => {
  it.each([
    ['$x \\in \\RR^n$', 'x \\in \\mathbb{R}^n'],
    ['$\\RR n$', '\\mathbb{R} n'],
    ['$\\norm{x y}_2$ 的范数', '\\lVert x y \\rVert_2'],
    ['$\\norm x$', '\\lVert x \\rVert'],
    ['$\\swap ab\\swap{\\alpha}c$', 'bac\\alpha'],
    ['$\\newcommand{\\a}[1]{\\alpha#1}\\a b$', '\\alpha b'],
    ['$\\def\\a#1{[#1]}\\a{中}$', '[中]'],
    ['$\\text{若 x 且 y}$', '\\text{若 x 且 y}'],
    ['$a\\\\b \\{ c \\}$', 'a\\\\b \\{ c \\}'],
  ])('%s has no macro of the author', (markdown, tex) => {
    expect(texOf(markdown, { macros: MACROS, strictMath: false })).toEqual([tex]);
  });

  it('knows what formulas before it define', () => {
    expect(texOf('$\\gdef\\loss{\\mathcal L}$ 令 $\\loss = 0$。\n\n## 再 $\\loss$\n\n文')).toEqual([
      '\\gdef\\loss{\\mathcal L}',
      '\\mathcal L = 0',
      '\\mathcal L',
    ]);
  });

  it('is left as it is where a macro has no end', () => {
    expect(compile('$\\x$', { macros: { '\\x': '\\x\\x' } }).search.length).toBe(1);
  });

  it('has a form, each once in its section', () => {
    const { formulaForms } = compile(
      '# 题 $\\frac12$\n\n$x_i$ 与 $x_{i}$，$\\dfrac{1}{2}$\n\n## 二\n\n$x_i$ 文 $ $',
    );
    expect(formulaForms).toEqual([['\\frac{1}{2}', 'x_{i}'], ['x_{i}']]);
  });
});
