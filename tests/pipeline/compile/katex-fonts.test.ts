/** The table of fonts is what the style sheet of the installed KaTeX says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  BASE_FONT,
  FONT_RULES,
  type Font,
  faceFor,
  fontWithin,
  STYLES,
} from '../../../src/pipeline/compile/katex-fonts.ts';

const KATEX = join(import.meta.dirname, '../../../node_modules/katex/dist');
const css = readFileSync(join(KATEX, 'katex.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selectors: selector.split(',').map((one) => one.trim()),
  body,
}));

/** What a rule says of the font. */
function changeOf(body: string): Partial<Font> {
  const value = (name: string) =>
    new RegExp(`(?:^|[\\s;])${name}:\\s*"?([^";]+)"?`).exec(body)?.[1];
  const [family, weight, style] = ['font-family', 'font-weight', 'font-style'].map(value);
  return {
    ...(family !== undefined && { family }),
    ...(weight !== undefined && { bold: weight === 'bold' }),
    ...(style !== undefined && { italic: style === 'italic' }),
  };
}

/** `.katex .delimsizing.mult .delim-size1 > span` → `delim-size1`: the last that has classes. */
function classesOf(selector: string): string {
  const compounds = selector.split(/[\s>]+/).filter((part) => part.includes('.'));
  return (compounds.at(-1) ?? '').replace(/^\./, '').replaceAll('.', ' ');
}

test('has every rule about fonts, in order', () => {
  const written = rules
    .filter(({ selectors }) => selectors[0] !== '@font-face')
    .flatMap(({ selectors, body }) =>
      selectors.map((selector) => [classesOf(selector), changeOf(body)] as const),
    )
    .filter(([, change]) => Object.keys(change).length > 0);
  const first = new Map(written.map((rule) => [JSON.stringify(rule), rule]));
  expect(FONT_RULES).toEqual([...first.values()]);
});

test('begins with the font of formulas, the only one set in short', () => {
  const short = rules.filter(({ body }) => /(?:^|[\s;])font:/.test(body));
  expect(short.map(({ selectors }) => selectors)).toEqual([['.katex']]);
  expect(short[0]?.body).toMatch(/font: normal 1\.21em KaTeX_Main,/);
  expect(BASE_FONT).toEqual({ family: 'KaTeX_Main', bold: false, italic: false });
});

test('knows every face and its file', () => {
  const faces = rules
    .filter(({ selectors }) => selectors[0] === '@font-face')
    .map(({ body }) => ({
      font: { family: '', bold: false, italic: false, ...changeOf(body) },
      file: /fonts\/([\w-]+)\.woff2/.exec(body)?.[1],
    }));
  expect(faces.length).toBeGreaterThan(15);
  for (const { font, file } of faces) expect(faceFor(font)).toBe(file);
  const named = Object.entries(STYLES).flatMap(([family, styles]) =>
    styles.map((style) => `${family}-${style}`),
  );
  expect(named).toEqual(faces.map(({ file }) => file).sort());
  const files = readdirSync(join(KATEX, 'fonts')).filter((name) => name.endsWith('.woff2'));
  expect(files.map((name) => name.replace('.woff2', ''))).toEqual(named);
});

describe('a browser without the very face takes', () => {
  test.each([
    ['KaTeX_AMS', true, true, 'KaTeX_AMS-Regular'],
    ['KaTeX_Math', false, false, 'KaTeX_Math-Italic'],
    ['KaTeX_Math', true, false, 'KaTeX_Math-BoldItalic'],
    ['KaTeX_SansSerif', true, true, 'KaTeX_SansSerif-Italic'],
    ['KaTeX_Caligraphic', true, true, 'KaTeX_Caligraphic-Bold'],
  ])('of %s, bold %s and italic %s, %s', (family, bold, italic, face) => {
    expect(faceFor({ family, bold, italic })).toBe(face);
  });
});

test('classes that are about something else change nothing', () => {
  expect(fontWithin(BASE_FONT, ['mord', 'katex-sizing', 'reset-size6', 'size3'])).toEqual(
    BASE_FONT,
  );
});
