/** Porter's stems: samples of each step, and what must hold for any word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../../src/browser/search/distance.ts';
import { stem } from '../../../src/browser/search/stem.ts';

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['conflated', 'conflat'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['filing', 'file'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['digitizer', 'digit'],
  ['electrical', 'electr'],
  ['hopefulness', 'hope'],
  ['adjustment', 'adjust'],
  ['adoption', 'adopt'],
  ['probate', 'probat'],
  ['controlling', 'control'],
  ['generalizations', 'gener'],
  ['yes', 'ye'],
  ['c4', 'c4'],
  ['的', '的'],
])('%s → %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test('a stem is never longer than its word, and never empty', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aeiouybdglnrstz'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (word) => {
      expect(stem(word).length).toBeGreaterThan(0);
      expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['network', 'network', 0],
  ['network', 'netwrok', 1],
  ['network', 'netwok', 1],
  ['network', 'neetwork', 1],
  ['network', 'natwork', 1],
  ['network', 'natwrok', 2],
  ['network', 'layer', 3],
])('%s and %s differ by %i', (a, b, expected) => {
  expect(distance(a, b, 2)).toBe(expected);
  expect(distance(b, a, 2)).toBe(expected);
});
