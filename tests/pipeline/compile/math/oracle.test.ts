/** What stands for a formula is what rehype-katex makes of it, to the byte, but for what nothing reads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { classOfStyle } from '../../../../src/base/style-class.ts';
import type { MathOutput } from '../../../../src/model.ts';
import { FormulaMemo } from '../../../../src/pipeline/compile/math/formula-memo.ts';
import { ParseError, type Tex } from '../../../../src/pipeline/compile/math/katex.ts';
import { Typesetter } from '../../../../src/pipeline/compile/math/typesetter.ts';
import { formulaHtml } from '../../../../src/pipeline/render/page/formula-html.ts';
import { displayTex, inlineTex } from '../../../example/tex.ts';

const OUTPUTS: MathOutput[] = ['htmlAndMathml', 'html', 'mathml'];

/** 460 articles; the first formulas of each are enough to meet every construct. */
const CORPUS = join(import.meta.dirname, '../../../../../shared/corpus');
const FORMULAS_OF_A_FILE = 4;

/** As rehype-katex and rehype-stringify write it. */
function oracle({ tex, display }: Tex, output: MathOutput): string {
  const className = ['language-math', display ? 'math-display' : 'math-inline'];
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'element', tagName: 'code', properties: { className }, children: [text(tex)] },
    ],
  };
  const options = { maxExpand: 1000, maxSize: 50, strict: 'ignore' as const, output };
  const html = stringify(unified().use(rehypeKatex, options).runSync(tree) as Root);
  return lighter(html, output);
}

/** In HTML no namespace is needed; in MathML alone it stays for readers of feeds. */
const NAMESPACES = / xmlns="http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|2000\/svg)"/g;
/** No style sheet has a rule for them; see style-classes.test.ts. */
const UNUSED = /^(?:mord|mop|mbin|mrel|mopen|mclose|mpunct|minner|mtight)$/;

/** Without exactly these. */
function lighter(html: string, output: MathOutput): string {
  return html
    .replace(NAMESPACES, (written) => (output === 'mathml' ? written : ''))
    .replace(/ class="([^"]*)"/g, (_, written: string) => {
      const left = written.split(' ').filter((name) => !UNUSED.test(name));
      return left.length === 0 ? '' : ` class="${left.join(' ')}"`;
    });
}

/** As ours would be if it went through a tree, with classes made styles again. */
function ours(formula: Tex, output: MathOutput): string {
  const { formula: made } = new Typesetter([formula], {}, new FormulaMemo()).set(formula);
  const names = new Map(made.styles.map((style) => [classOfStyle(style) ?? '', style]));
  const html = formulaHtml(made, output).replace(/ class="([^"]*)"/g, (_, written: string) => {
    const classes = written.split(' ');
    const style = names.get(classes.at(-1) ?? '');
    if (style === undefined) return ` class="${written}"`;
    const others = classes.slice(0, -1).join(' ');
    return `${others && ` class="${others}"`} style="${style}"`;
  });
  return stringify(fromHtml(html, { fragment: true }));
}

function stringify(tree: Root): string {
  return unified().use(rehypeStringify).stringify(tree);
}

function text(value: string) {
  return { type: 'text' as const, value };
}

function expectSame(formula: Tex): void {
  for (const output of OUTPUTS) expect(ours(formula, output)).toBe(oracle(formula, output));
}

describe('a formula is set as rehype-katex sets it', () => {
  it.each([
    'x_1^2',
    '\\frac{\\partial L}{\\partial \\theta} = \\sum_{i=1}^{n} \\nabla_\\theta \\log p(x_i \\mid \\theta)',
    '\\left\\{\\begin{matrix} a & b \\\\ c & d \\end{matrix}\\right\\}',
    '\\begin{aligned} a &= b \\\\ &< c \\end{aligned}',
    '\\begin{array}{|c|c:c|} \\hline 1 & 2 & 3 \\\\ \\hdashline 4 & 5 & 6 \\end{array}',
    '\\text{中文 “引号” \\& <b>}',
    '\\color{red} x \\textcolor{#0a0}{y} \\colorbox{yellow}{z} \\fcolorbox{#123456}{aqua}{w}',
    '\\sqrt[3]{x} \\overbrace{a+b}^{n} \\underbrace{c}_{m} \\widehat{xyz} \\overrightarrow{AB}',
    '\\boxed{x} \\cancel{y} \\sout{z} \\phase{-78} \\rule[2pt]{3em}{1em} \\raisebox{3pt}{a}',
    '\\ce{2H2 + O2 -> 2H2O} \\pu{3.5 kJ//mol}',
    '\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathscr{F} \\mathsf{a} \\mathtt{b} \\boldsymbol{\\theta}',
    "f'(x) \\not= \\neq \\lvert x \\rvert \\mathrel{\\vcenter{:}} \\hspace{1em} \\kern-3pt",
  ])('%s', (tex) => {
    expectSame({ tex, display: false });
    expectSame({ tex, display: true });
  });

  it('whatever it holds', () => {
    fc.assert(
      fc.property(inlineTex(), fc.boolean(), (tex, display) => expectSame({ tex, display })),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(displayTex(), (lines) => expectSame({ tex: lines.join('\n'), display: true })),
      { numRuns: 25 },
    );
  });

  it.runIf(existsSync(CORPUS))('over real notes', () => {
    let compared = 0;
    for (const formula of formulasOf(CORPUS)) {
      try {
        new Typesetter([formula], {}, new FormulaMemo()).set(formula);
      } catch (cause) {
        if (cause instanceof ParseError) continue; // cut out of its context by the crude pattern below
        throw cause;
      }
      expect(ours(formula, 'htmlAndMathml')).toBe(oracle(formula, 'htmlAndMathml'));
      compared++;
    }
    expect(compared).toBeGreaterThan(500);
  });
});

/** Some formulas of each file, each once. */
function formulasOf(folder: string): Tex[] {
  const found = new Map<string, Tex>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.md')) continue;
    const markdown = readFileSync(join(folder, name), 'utf8').replace(
      /```[\s\S]*?```|`[^`\n]+`/g,
      '',
    );
    const matches = [...markdown.matchAll(/\$\$([^$]+)\$\$|\$([^$\n]+)\$/g)];
    for (const [, block, inline = ''] of matches.slice(0, FORMULAS_OF_A_FILE)) {
      const tex = (block ?? inline).trim();
      if (/\\(?:label|tag|ref)|\\begin\{(?:equation|align|alignat|gather)\}/.test(tex)) continue; // numbered: equations.test.ts
      found.set(tex, { tex, display: block !== undefined });
    }
  }
  return [...found.values()];
}
