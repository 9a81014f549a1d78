/** Which characters of which font a note's formulas need. */
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import type { FaceGlyphs } from '../../../src/pipeline/compile/glyph-setting.ts';
import { addGlyphs, glyphsIn, sortedGlyphs } from '../../../src/pipeline/compile/katex-glyphs.ts';
import { toHtml } from '../../../src/pipeline/compile/to-html.ts';
import { FORMULAS } from '../../example/formulas.ts';
import { compile, visibleText } from '../../example/markdown.ts';

/** Of several formulas. */
function glyphsOf(html: string[]): Record<string, string> {
  const all: FaceGlyphs = new Map();
  for (const each of html) addGlyphs(glyphsIn(each), all);
  return sortedGlyphs(all);
}

/** Of a note with this formula, without the zero-width space that KaTeX puts in some boxes. */
function glyphs(tex: string): Record<string, string> {
  const entries = Object.entries(compile(`$$\n${tex}\n$$`).glyphs);
  return Object.fromEntries(
    entries.map(([face, text]) => [face.replace('KaTeX_', ''), text.replace('\u200b', '')]),
  );
}

describe('a character is needed of the face that it is set in', () => {
  test.each([
    ['x', { 'Main-Regular': '', 'Math-Italic': 'x' }],
    ['3(a<b)', { 'Main-Regular': '()3<', 'Math-Italic': 'ab' }],
    ['\\mathbf{W}', { 'Main-Bold': 'W', 'Main-Regular': '' }],
    ['\\boldsymbol{\\theta}', { 'Main-Regular': '', 'Math-BoldItalic': 'θ' }],
    ['\\mathbb{R}', { 'AMS-Regular': 'R', 'Main-Regular': '' }],
    ['\\leqslant', { 'AMS-Regular': '⩽', 'Main-Regular': '' }],
    ['\\mathcal{L}', { 'Caligraphic-Regular': 'L', 'Main-Regular': '' }],
    ['\\mathscr{L}', { 'Main-Regular': '', 'Script-Regular': 'L' }],
    ['\\mathfrak{g}', { 'Fraktur-Regular': 'g', 'Main-Regular': '' }],
    ['\\mathsf{S}', { 'Main-Regular': '', 'SansSerif-Regular': 'S' }],
    ['\\mathtt{t}', { 'Main-Regular': '', 'Typewriter-Regular': 't' }],
    ['\\big(', { 'Main-Regular': '', 'Size1-Regular': '(' }],
    ['\\Bigg]', { 'Main-Regular': '', 'Size4-Regular': ']' }],
    ['{\\textstyle\\sum}', { 'Main-Regular': '', 'Size1-Regular': '∑' }],
    ['\\sum', { 'Main-Regular': '', 'Size2-Regular': '∑' }],
    ['\\operatorname{bin}', { 'Main-Regular': 'bin' }],
    ['\\hat 1', { 'Main-Regular': '1^' }],
    ["1'", { 'Main-Regular': '1′' }],
    ['1\\ne2', { 'Main-Regular': '12=\ue020' }],
    ['1\\tag{9}', { 'Main-Regular': '()19' }],
    ['\\textbf{\\textit{ab}}', { 'Main-BoldItalic': 'ab', 'Main-Regular': '' }],
    ['\\textsf{\\textbf{a}}', { 'Main-Regular': '', 'SansSerif-Bold': 'a' }],
    ['\\text{\\&\\&}', { 'Main-Regular': '&' }],
  ])('%s', (tex, expected) => {
    expect(glyphs(tex)).toEqual(expected);
  });

  test('the pieces of a tall delimiter are of the largest size', () => {
    const rows = (left: string) =>
      glyphs(`\\left${left}\\begin{matrix}${'1\\\\'.repeat(6)}\\end{matrix}\\right.`);
    expect(rows('\\{')['Size4-Regular']).toBe('⎧⎨⎩');
    expect(rows('\\lgroup')['Size4-Regular']).toBe('⎧⎩');
  });
});

describe('none is needed', () => {
  test('where there is no formula', () => {
    expect(compile('文 `$x$`').glyphs).toEqual({});
    expect(compile('文').hasMath).toBe(false);
  });

  test('of Chinese text, which KaTeX has no letters for; its bold face still makes the line', () => {
    expect(glyphs('\\text{其中 a}\\textbf{粗}')).toEqual({
      'Main-Bold': '',
      'Main-Regular': 'a\u00a0',
    });
  });

  test('of MathML and of what is drawn', () => {
    const html = katex.renderToString('\\overrightarrow{q}', { output: 'htmlAndMathml' });
    expect(Object.keys(glyphsOf([html]))).toEqual(['KaTeX_Main-Regular', 'KaTeX_Math-Italic']);
    expect(glyphsOf([katex.renderToString('\\mathbb{R}', { output: 'mathml' })])).toEqual({
      'KaTeX_Main-Regular': '',
    });
  });
});

test('an accented letter is there as one and as two, since a browser may set it as either', () => {
  const html = '<span class="mord mathrm">e\u0301</span>';
  expect(glyphsOf([html])).toEqual({ 'KaTeX_Main-Regular': 'e\u00e9\u0301' });
});

test.each(Object.entries(FORMULAS))('no character of a formula is left out: %s', (_, formulas) => {
  for (const tex of formulas) {
    const html = katex.renderToString(tex, { ...OPTIONS, output: 'html' });
    const needed = new Set(Object.values(glyphsOf([html])).join(''));
    const shown = [...visibleText(html)].filter((one) => !OTHER_SCRIPTS.test(one));
    expect({ tex, missing: shown.filter((one) => !needed.has(one)) }).toEqual({ tex, missing: [] });
  }
});

const OPTIONS = { displayMode: true, strict: 'ignore' } as const;
const OTHER_SCRIPTS = /[\u3000-\u30ff\u4e00-\u9faf\uac00-\ud7af\uff00-\uff60]/;

test('HTML that was read and written again needs the same', () => {
  const formulas = Object.values(FORMULAS).flat();
  const html = formulas.map((tex) => katex.renderToString(tex, OPTIONS));
  const again = html.map((one) => toHtml(fromHtml(one, { fragment: true }).children));
  expect(again).not.toEqual(html);
  expect(glyphsOf(again)).toEqual(glyphsOf(html));
});

test('the order of formulas does not matter', () => {
  const html = Object.values(FORMULAS)
    .flat()
    .map((tex) => katex.renderToString(tex, OPTIONS));
  expect(JSON.stringify(glyphsOf(html.toReversed()))).toBe(JSON.stringify(glyphsOf(html)));
});
