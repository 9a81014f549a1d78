/** Work that does not end is ended, and what it returns or throws is passed on. */
import { expect, it } from 'vitest';
import { runWithin, TimeLimitReached } from '../../src/base/time-limit.ts';

it.each<[string, () => unknown]>([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a pattern', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  [
    'a loop that catches',
    () => {
      for (;;) {
        try {
          for (;;);
        } catch {}
      }
    },
  ],
])('%s without an end', (_, work) => {
  expect(() => runWithin(20, work)).toThrow(TimeLimitReached);
  expect(runWithin(60_000, () => 1)).toBe(1);
});

it('what the work throws is thrown', () => {
  const cause = new RangeError('x');
  const work = () => {
    throw cause;
  };
  expect(() => runWithin(60_000, work)).toThrow(cause);
});

it('leaves nothing behind', () => {
  const before = Reflect.ownKeys(globalThis);
  runWithin(60_000, () => undefined);
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});
