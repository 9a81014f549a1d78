/** Numbers as the index has them: seven bits a byte, the lowest first. */

import { POSTS_WITH_PARTS } from './grams.ts';
import type { Place } from './places.ts';

export type NextNumber = () => number;

/** What is behind the end is 0. */
export function numbersIn(bytes: Uint8Array): NextNumber {
  let at = 0;
  return () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
}

/**
 * Slots with their places: all slots, then how many places each has, then the posts of all of them as
 * differences, then their parts, doubled, and one more where the place is whole.
 */
export function postingsIn(bytes: Uint8Array): Map<number, Place[]> {
  const next = numbersIn(bytes);
  const slots = ascending(next(), next);
  const posts = slots.map(() => next()).map((count) => ascending(count, next));
  return new Map(
    slots.map((slot, at) => {
      const own = posts[at] ?? [];
      const isOnward = new Set(own).size > POSTS_WITH_PARTS;
      const places = own.map((post): Place => {
        const part = next();
        return { post, part: part >> 1, isOnward, isWhole: (part & 1) === 1 };
      });
      return [slot, places];
    }),
  );
}

function ascending(count: number, next: NextNumber): number[] {
  let last = 0;
  return Array.from({ length: count }, () => {
    last += next();
    return last;
  });
}
