/** Whatever happens between two builds, the second makes what a first build would: each kind of step. */
import { test } from 'vitest';
import { anHourLater, followed } from './follow.ts';
import { stepNames } from './steps.ts';

anHourLater();

test.each(stepNames)('the same step three times: %s', async (name) => {
  await followed([2, 9, 16].map((choice) => ({ name, choice })));
});
