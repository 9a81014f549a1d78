/** What a proof tries of a long list: all of it, or a sample that the seed chooses. */
import fc from 'fast-check';

/** `count` of `all` in an order that the seed chooses; all of them where there are no more. */
export function sampled<T>(
  all: readonly T[],
  { count, seed }: { count: number; seed: number },
): T[] {
  const length = Math.min(count, all.length);
  const some = fc.shuffledSubarray([...all], { minLength: length, maxLength: length });
  return fc.sample(some, { seed, numRuns: 1 })[0] ?? [];
}
