/** Each proof in its short form; `npm run prove` prints them as a table, `-- --long` tries more. */
import { expect, test } from 'vitest';
import { PROOFS } from './all.ts';
import { CannotTry } from './proof.ts';

const IN_SHORT = PROOFS.filter(({ counts }) => counts.short > 0);

test.for(IN_SHORT)('$promise', async ({ counts, run }, { skip }) => {
  const { tried, failures } = await run({ count: counts.short, seed: 20260101 }).catch((cause) => {
    if (cause instanceof CannotTry) skip(cause.message);
    throw cause;
  });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
