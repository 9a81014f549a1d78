/** Proofs as tests, each in its short form; `npm run prove` prints them as a table, `-- --long` tries more. */
import { expect, test } from 'vitest';
import { CannotTry, type Proof } from './proof.ts';

/** Milliseconds. The longest takes two minutes of a core, which may have much else to do. */
const LIMIT = 900_000;

/** In files of their own, groups of proofs run beside each other. */
export function triedInShort(proofs: readonly Proof[]): void {
  const inShort = proofs.filter(({ counts }) => counts.short > 0);
  test.for(inShort)('$promise', { timeout: LIMIT }, async ({ counts, run }, { skip }) => {
    const { tried, failures } = await run({ count: counts.short, seed: 20260101 }).catch(
      (cause) => {
        if (cause instanceof CannotTry) skip(cause.message);
        throw cause;
      },
    );
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
}
