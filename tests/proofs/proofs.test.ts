/** Each proof in its short form; `npm run prove` prints them as a table, `-- --long` tries more. */
import { expect, test } from 'vitest';
import { PROOFS } from './all.ts';

test.each(PROOFS)('$promise', async ({ counts, run }) => {
  const { tried, failures } = await run({ count: counts.short, seed: 20260101 });
  expect(failures).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
