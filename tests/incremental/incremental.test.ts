/** Whatever happens between two builds, the second makes what a first build would: each kind of step. */
import { expect, test } from 'vitest';
import { followed } from './follow.ts';
import { stepNames } from './steps.ts';

test.each(stepNames)('the same step three times: %s', async (name) => {
  const script = [2, 9, 16].map((choice) => ({ name, choice }));
  const { divergences } = await followed([script], { isBrief: true });
  expect(divergences).toEqual([]);
});
