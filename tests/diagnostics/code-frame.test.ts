/** The caret stands under what is wrong, whatever the line is made of. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import { isHidden } from '../../src/diagnostics/visible.ts';

/** The frame of the part of `line` between `[` and `]`, as two lines. */
function frameOf(marked: string): string[] {
  const start = marked.indexOf('[');
  const length = marked.indexOf(']') - start - 1;
  const line = marked.replace('[', '').replace(']', '');
  const { source, carets } = codeFrame(line, { line: 1, column: start + 1, length });
  return [source, carets];
}

test.each([
  ['Latin', 'date: [2024-02-31]', 'date: 2024-02-31', '      ^^^^^^^^^^'],
  ['the first character', '[a]b', 'ab', '^'],
  ['Chinese before', '标题：[x]y', '标题：xy', '      ^'],
  ['Chinese below the caret', 'a[检测]b', 'a检测b', ' ^^^^'],
  ['a tab before', '\t[x]', '    x', '    ^'],
  ['a tab to the next stop', 'ab\t[x]', 'ab  x', '    ^'],
  ['a tab after Chinese', '检a\t[x]', '检a x', '    ^'],
  ['a tab below the caret', 'a[\t]b', 'a   b', ' ^^^'],
  ['an accent of its own', 'e\u0301[x]', 'e\u0301x', ' ^'],
  ['an accent below the caret', 'a[e\u0301]', 'ae\u0301', ' ^'],
  ['an emoji of several characters', '👩‍👩‍👧[x]', '👩‍👩‍👧x', '  ^'],
  ['a flag', '🇨🇳🇺🇳[x]', '🇨🇳🇺🇳x', '    ^'],
  ['half-width katakana', 'ｶﾞ[x]', 'ｶﾞx', '  ^'],
  ['an escape', '\u001b[x]', '<U+001B>x', '        ^'],
  ['a change of direction', 'a[\u202e]b', 'a<U+202E>b', ' ^^^^^^^^'],
  ['a carriage return', 'a[\r]', 'a<U+000D>', ' ^^^^^^^^'],
  ['a joiner by itself', '\u200d[x]', '<U+200D>x', '        ^'],
  ['an accent without a letter', '[\u0301]a', '\u25cc\u0301a', '^'],
  ['an accent after an escape', '\u001b\u0301[x]', '<U+001B>\u25cc\u0301x', '         ^'],
  ['half a character', 'a[\ud83d]b', 'a<U+D83D>b', ' ^^^^^^^^'],
])('%s', (_, marked, source, carets) => {
  expect(frameOf(marked)).toEqual([source, carets]);
});

describe('a place that does not fit the line', () => {
  test.each([
    ['past the end', 'ab', 9, 1, '  ^'],
    ['at the end', 'ab', 3, 1, '  ^'],
    ['of an empty line', '', 1, 1, '^'],
    ['before the start', 'ab', 0, 1, '^'],
    ['longer than the line', 'abc', 2, 99, ' ^^'],
    ['without length', 'abc', 2, 0, ' ^'],
    ['within an emoji', 'a👍b', 3, 1, ' ^^'],
  ])('%s is drawn in to it', (_, line, column, length, carets) => {
    expect(codeFrame(line, { line: 1, column, length })).toEqual({ source: line, carets });
  });

  test('has one caret where its length is not known', () => {
    expect(codeFrame('abc', { line: 1, column: 2 }).carets).toBe(' ^');
  });
});

describe('a long line', () => {
  const long = '0123456789'.repeat(30);

  test('is shown whole while it fits', () => {
    const line = long.slice(0, 100);
    expect(codeFrame(line, { line: 1, column: 100 }).source).toBe(line);
  });

  test('is cut at its end when the caret is at its start', () => {
    const { source, carets } = codeFrame(long, { line: 1, column: 1, length: 5 });
    expect(source).toBe(`${long.slice(0, 98)}…`);
    expect(carets).toBe('^^^^^');
  });

  test('is cut at both ends around the caret', () => {
    const { source, carets } = codeFrame(long, { line: 1, column: 151 });
    expect(source).toBe(`…${long.slice(110, 208)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^`);
  });

  test('is cut at its start when the caret is at its end', () => {
    const { source, carets } = codeFrame(long, { line: 1, column: 300 });
    expect(source).toBe(`…${long.slice(202)}`);
    expect(carets).toBe(`${' '.repeat(98)}^`);
  });

  test('cuts no Chinese character in half', () => {
    const { source, carets } = codeFrame('检'.repeat(200), { line: 1, column: 101 });
    expect(source).toBe(`…${'检'.repeat(49)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^^`);
  });

  test('has carets only under what is shown', () => {
    const { source, carets } = codeFrame(long, { line: 1, column: 1, length: 300 });
    expect(stringWidth(carets)).toBe(stringWidth(source) - 1);
  });

  test('may have a million characters', () => {
    const line = `${'检测a'.repeat(300_000)}!${'b'.repeat(100_000)}`;
    const { source, carets } = codeFrame(line, { line: 1, column: 900_001 });
    expect(source).toBe(`…${'检测a'.repeat(8)}!${'b'.repeat(57)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^`);
  });
});

describe('for any line', () => {
  /** Whole characters, none of which joins its neighbour. */
  const character = fc.constantFrom(
    'a',
    ' ',
    '检',
    '，',
    'e\u0301',
    '👍',
    '👩‍👩‍👧',
    '🇨🇳',
    'ｶﾞ',
    '가',
    'ñ',
    '…',
  );
  const part = fc.array(character, { maxLength: 10 }).map((characters) => characters.join(''));

  test('that fits, the carets begin and end where string-width says', () => {
    fc.assert(
      fc.property(part, character, part, (before, target, after) => {
        const line = `${before}${target}${after}`;
        const place = { line: 1, column: before.length + 1, length: target.length };
        expect(codeFrame(line, place)).toEqual({
          source: line,
          carets: ' '.repeat(stringWidth(before)) + '^'.repeat(stringWidth(target)),
        });
      }),
    );
  });

  test('however long, the mark is in view and right above the caret', () => {
    const filler = fc.array(character, { maxLength: 200 }).map((characters) => characters.join(''));
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const place = { line: 1, column: before.length + 1 };
        const { source, carets } = codeFrame(`${before}▲${after}`, place);
        expect(stringWidth(source)).toBeLessThanOrEqual(100);
        expect(stringWidth(source.slice(0, source.indexOf('▲')))).toBe(carets.length - 1);
      }),
    );
  });

  test('nothing reaches the terminal that it would obey, and the carets stay in view', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\t',
        '\u001b[2J',
        '\u202e',
        '\u0301',
        '\u200d',
        '\ud800',
        '🏽',
        '\u1100',
        'ﾞ',
      ),
    );
    const line = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const column = fc.integer({ min: -5, max: 300 });
    fc.assert(
      fc.property(line, column, column, (text, start, length) => {
        const { source, carets } = codeFrame(text, { line: 1, column: start, length });
        expect(isHidden(source)).toBe(false);
        expect(carets).toMatch(/^ *\^+$/);
        expect(carets.length).toBeLessThanOrEqual(stringWidth(source) + 1);
      }),
      { numRuns: 500 },
    );
  });
});
