/** What holds for the form of any formula, and of any text that somebody types instead of one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../../bench/notes/chance.mjs';
import { pieceOf, REWRITES, retyped } from '../../../bench/search/retype.mjs';
import { canonical, texOf, tokensIn } from '../../../src/browser/formula/canonical.ts';
import { FORMULAS } from '../../example/formulas.ts';
import { inlineTex } from '../../example/tex.ts';
import { NOTE_FORMULAS } from './note-formulas.ts';

const PIECES = [
  ...[
    '\\frac',
    '\\sqrt',
    '\\hat',
    '\\left',
    '\\right',
    '\\over',
    '\\not',
    '\\text',
    '\\begin{cases}',
  ],
  ...[
    '\\end{cases}',
    '\\begin',
    '\\pmod',
    '\\tag',
    '\\color',
    '{',
    '}',
    '[',
    ']',
    '_',
    '^',
    "'",
    '|',
  ],
  ...[
    '(',
    ')',
    '.',
    '...',
    ',',
    '\\\\',
    '&',
    '%',
    '$',
    '#1',
    '~',
    '\\',
    ' ',
    '\n',
    'x',
    '12',
    '\\alpha',
  ],
  ...[
    'θ',
    '²',
    'ᵢ',
    '𝑥',
    '＝',
    '≠',
    '̸',
    '中',
    '\\foo',
    '\\{',
    '\\|',
    '‖',
    '½',
    '℃',
    '\\max',
    '\\dots',
  ],
];

/** Anything that looks a little like TeX. */
const likeTex = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** TeX that can be set, in all the ways in which the parts of a formula nest. */
const nested = fc.letrec<{ atom: string; row: string }>((tie) => ({
  row: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((atoms) => atoms.join(' ')),
  atom: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('x', 'θ', '\\alpha', '12', '+', '\\le', '\\max', '\\|', '\\dots', '\\text{若}'),
    fc.tuple(tie('row'), tie('row')).map(([a, b]) => `\\frac{${a}}{${b}}`),
    fc.tuple(tie('row'), tie('row')).map(([a, b]) => `{${a} \\over ${b}}`),
    fc.tuple(tie('atom'), tie('row')).map(([a, b]) => `{${a}}_{${b}}`),
    fc.tuple(tie('atom'), tie('row'), tie('row')).map(([a, b, c]) => `{${a}}^{${b}}_{${c}}`),
    tie('atom').map((a) => `{${a}}'`),
    tie('row').map((a) => `\\hat{${a}}`),
    fc.tuple(tie('row'), tie('row')).map(([a, b]) => `\\sqrt[${a}]{${b}}`),
    tie('row').map((a) => `\\left(${a}\\right)`),
    tie('row').map((a) => `{\\bf ${a}}`),
    tie('row').map((a) => `\\begin{pmatrix}${a}&${a}\\end{pmatrix}`),
    tie('row').map((a) => `x \\pmod{${a}}`),
  ),
})).row;

const formulas = [...NOTE_FORMULAS, ...Object.values(FORMULAS).flat()];

describe('the form of a formula', () => {
  it.each([
    ['of a note', inlineTex()],
    ['that nests', nested],
  ])('is its own form: one %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (tex) => {
        expect(canonical(texOf(canonical(tex)))).toEqual(canonical(tex));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['what looks like TeX', likeTex],
    ['any text', fc.string({ unit: 'grapheme', maxLength: 80 })],
  ])('is tokens, whatever somebody types: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (tex) => {
        const tokens = canonical(tex);
        expect(tokensIn(texOf(tokens))).toEqual(tokens);
      }),
      { numRuns: 1000 },
    );
  });

  it('has all braces closed where the formula has, and none where none is needed', () => {
    for (const tex of formulas) {
      const form = texOf(canonical(tex));
      expect(form.replace(/\\[{}]/g, '').split('{').length, tex).toBe(
        form.replace(/\\[{}]/g, '').split('}').length,
      );
      expect(form).not.toContain('{{');
    }
  });

  it.each([
    '{'.repeat(10_000),
    '}'.repeat(10_000),
    `${'{'.repeat(10_000)}x${'}'.repeat(10_000)}`,
    '\\frac'.repeat(10_000),
    '\\hat'.repeat(10_000),
    '^'.repeat(10_000),
    'x_'.repeat(10_000),
    'x^{'.repeat(10_000),
    '\\sqrt['.repeat(5_000),
    `${'\\sqrt['.repeat(2_000)}${']'.repeat(2_000)}`,
    'a\\over '.repeat(10_000),
    '{a\\over '.repeat(10_000),
    '\\not'.repeat(10_000),
    '\\begin{array}'.repeat(5_000),
    '\\text{'.repeat(10_000),
    "'".repeat(10_000),
    '%'.repeat(10_000),
    '\\'.repeat(10_001),
    '\\tag'.repeat(10_000),
    '𝑥²'.repeat(10_000),
  ])('takes a formula of no sense without fail: %.20s…', (tex) => {
    expect(canonical(tex).length).toBeLessThan(60_000);
  });

  it('writes macros out, those without end too', () => {
    const macros = new Map([
      ['\\x', ['\\x', '\\x']],
      ['\\y', ['{', '\\y', '}']],
      ['\\z', ['#', '1', '#', '1', '\\z', '{', '#', '1', '}']],
    ]);
    for (const tex of ['\\x', '\\y', '\\z{a}', '\\z\\z\\z', '\\z']) {
      expect(canonical(tex, macros).length).toBeLessThan(60_000);
    }
  });
});

describe('a formula that was typed again', () => {
  const kinds = new Map<string, number>();
  const pairs = formulas.flatMap((tex, index) =>
    [1, 2, 3, 4].map((round) => [tex, retyped(tex, chanceOf(index * 7 + round), kinds)] as const),
  );

  it('in every kind of other notation', () => {
    expect(Object.keys(REWRITES).length).toBeGreaterThanOrEqual(12);
    expect([...kinds.keys()].sort()).toEqual(Object.keys(REWRITES).sort());
  });

  it('has the same form', () => {
    const others = pairs.filter(
      ([tex, again]) => texOf(canonical(tex)) !== texOf(canonical(again)),
    );
    expect(others).toEqual([]);
  });
});

it('a piece of a formula has a piece of its form', () => {
  const pieces = formulas.flatMap((tex, index) => {
    const piece = pieceOf(tex, chanceOf(index));
    return piece === undefined ? [] : [[tex, piece] as const];
  });
  const lost = pieces.filter(
    ([tex, piece]) => !` ${canonical(tex).join(' ')} `.includes(` ${canonical(piece).join(' ')} `),
  );
  expect(pieces.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});
