/** Offsets ↔ lines and columns. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lineAt, offsetAt, placeAt } from '../../src/base/place.ts';

const text = '标题\nsecond 𝒙\n\nlast';

describe('placeAt', () => {
  test.each([
    [0, 5, { line: 1, column: 1, length: 2 }],
    [1, 1, { line: 1, column: 2, length: 1 }],
    [2, 1, { line: 1, column: 3, length: 1 }],
    [3, 6, { line: 2, column: 1, length: 6 }],
    [13, 1, { line: 3, column: 1, length: 1 }],
    [18, 9, { line: 4, column: 5, length: 1 }],
  ])('of offset %i and length %i', (offset, length, place) => {
    expect(placeAt(text, offset, length)).toEqual(place);
  });

  it('is undone by offsetAt', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '论', '𝒙', '\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(60), (any, number) => {
        const offset = Math.min(number, any.length);
        const place = placeAt(any, offset);
        expect(offsetAt(any, place)).toBe(offset);
        expect(lineAt(any, place.line).length).toBeGreaterThanOrEqual(place.column - 1);
      }),
    );
  });
});

test('lineAt gives a line without its end, and nothing past the last', () => {
  expect([1, 2, 3, 4, 5].map((line) => lineAt(text, line))).toEqual([
    ...['标题', 'second 𝒙', '', 'last', ''],
  ]);
});

test('offsetAt stays within the text for places past its end', () => {
  expect(offsetAt(text, { line: 4, column: 99 })).toBe(text.length);
  expect(offsetAt(text, { line: 99, column: 1 })).toBe(text.length);
});
