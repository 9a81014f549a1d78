/** Straight quotes and what they become. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OBJECT, pairQuotes, setDashes } from '../../../src/pipeline/compile/smart-quotes.ts';

describe('quotes', () => {
  it.each([
    ['他说"好"。', '他说“好”。'],
    ['"RoI 池化"的', '“RoI 池化”的'],
    ['所谓"位置敏感"，即"position-sensitive"。', '所谓“位置敏感”，即“position-sensitive”。'],
    ['（"注"）', '（“注”）'],
    ['"甲"和"乙"', '“甲”和“乙”'],
    ['"甲""乙"', '“甲”“乙”'],
    ['他说"这是\'好\'的"。', '他说“这是‘好’的”。'],
    ['"a" and "b"', '“a” and “b”'],
    ["She said \"it's 'fine'.\"", 'She said “it’s ‘fine’.”'],
    ['"\'a\' b"', '“‘a’ b”'],
    ["('a', 'b')", '(‘a’, ‘b’)'],
    ['a—"b"—c', 'a—“b”—c'],
    [`"${OBJECT}"是`, `“${OBJECT}”是`],
    ['"version 10"', '“version 10”'],
    ['"甲\n乙"', '“甲\n乙”'],
  ])('are paired: %s', (text, expected) => {
    expect(pairQuotes(text)).toBe(expected);
  });

  it.each([
    ["it's, don't, rock'n'roll", 'it’s, don’t, rock’n’roll'],
    ["the '90s and 1990's", 'the ’90s and 1990’s'],
    ["students' and f' here", 'students’ and f’ here'],
    ["R-CNN's 的", 'R-CNN’s 的'],
  ])('that are apostrophes are curly: %s', (text, expected) => {
    expect(pairQuotes(text)).toBe(expected);
  });

  it.each([
    '5\'10" tall',
    '6\' and 12"',
    '他说"好',
    '好"。',
    'a " b',
    '" a "',
    '',
    '“好”‘好’',
    `${OBJECT}'`,
  ])('stay straight where they are primes, or have no partner: %s', (text) => {
    expect(pairQuotes(text)).toBe(text);
  });

  it('stay straight where the author wants them so', () => {
    expect(pairQuotes('"a" "b"', new Set([4, 6]))).toBe('“a” "b"');
  });
});

describe('dashes and dots', () => {
  it.each([
    ['1--2, a -- b', '1–2, a – b'],
    ['甲---乙', '甲—乙'],
    ['好...', '好…'],
  ])('are set: %s', (text, expected) => {
    expect(setDashes(text)).toBe(expected);
  });

  it.each(['run --strict', '--out DIR', '----', '....', '..', 'a-b', '——', '……'])(
    'stay as they are: %s',
    (text) => {
      expect(setDashes(text)).toBe(text);
    },
  );
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '"',
      "'",
      '"',
      "'",
      '好',
      '检测',
      'a',
      'it',
      '5',
      '90s',
      ' ',
      '，',
      '。',
      '（',
      '）',
      '“',
      '”',
    ],
    ...['‘', '’', '(', ')', ',', '.', '-', '\n', OBJECT, '😀'],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  const straight = text.map((each) => each.replace(/[“”‘’]/g, ''));

  it('keeps its length and all but its quotes', () => {
    fc.assert(
      fc.property(text, (before) => {
        const after = pairQuotes(before);
        expect(after.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")).toBe(
          before.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
        );
      }),
    );
  });

  it('has as many quotes opened as closed by it', () => {
    fc.assert(
      fc.property(straight, (before) => {
        const after = pairQuotes(before);
        expect(after.split('“').length).toBe(after.split('”').length);
        expect(after.split('‘').length).toBeLessThanOrEqual(after.split('’').length);
      }),
    );
  });
});
