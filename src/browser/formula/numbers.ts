/** Numbers as the index has them: seven bits a byte, the lowest first. */

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
 * Slots with their posts: all slots, then how many posts each has, then the posts, as differences. A
 * post is twice its number, and one more where a formula of it is these tokens and no others.
 */
export function postingsIn(bytes: Uint8Array): Map<number, number[]> {
  const next = numbersIn(bytes);
  const slots = ascending(next(), next);
  const counts = slots.map(() => next());
  return new Map(slots.map((slot, at) => [slot, ascending(counts[at] ?? 0, next)]));
}

function ascending(count: number, next: NextNumber): number[] {
  let last = 0;
  return Array.from({ length: count }, () => {
    last += next();
    return last;
  });
}
