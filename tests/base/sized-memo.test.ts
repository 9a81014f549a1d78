/** What was made lately, up to a size. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizedMemo } from '../../src/base/sized-memo.ts';

test('makes a thing once as long as there is room, and forgets what was not asked for longest', () => {
  const made: string[] = [];
  const memo = sizedMemo<string, string>(3, () => 1);
  const ask = (name: string) =>
    memo(name, () => {
      made.push(name);
      return name;
    });
  for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) expect(ask(name)).toBe(name);
  expect(made.join('')).toBe('abcdb');
});

test('answers what was asked for, whatever the sizes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 20 }), (asked, most) => {
      const memo = sizedMemo<number, number>(most, (value) => value);
      for (const key of asked) expect(memo(key, () => key)).toBe(key);
    }),
  );
});
