/** An order that is the same on every machine. */
import { expect, test } from 'vitest';
import { byCodeUnit } from '../../src/base/order.ts';

test('byCodeUnit sorts by UTF-16 unit, whatever the locale', () => {
  const words = ['b', 'é', 'a', '论', 'B', '𝒙', 'a'];
  expect(words.sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'é', '论', '𝒙']);
});
