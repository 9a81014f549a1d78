/** Numbers as the index has them: seven bits a byte, the lowest first. */

import { placeOf } from './places.ts';

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
export function postingsIn(bytes: Uint8Array): Map<number, number[]> {
  const next = numbersIn(bytes);
  const slots = ascending(next(), next);
  const counts = slots.map(() => next());
  const posts = counts.map((count) => ascending(count, next));
  const placesOf = (post: number): number => {
    const part = next();
    return placeOf(post, part >> 1, (part & 1) === 1);
  };
  return new Map(slots.map((slot, at) => [slot, (posts[at] ?? []).map(placesOf)]));
}

function ascending(count: number, next: NextNumber): number[] {
  let last = 0;
  return Array.from({ length: count }, () => {
    last += next();
    return last;
  });
}
