/** Whatever happens between two builds, the second makes what a first build would: each kind of step. */
import { expect, test } from 'vitest';
import { followed } from './follow.ts';
import { namesInFours } from './steps.ts';

test.each(namesInFours)('the same step twice: %s, %s, %s, %s', async (...names) => {
  const scripts = names.map((name) => [2, 9].map((choice) => ({ name, choice })));
  const { divergences } = await followed(scripts, { isBrief: true });
  expect(divergences).toEqual([]);
});
