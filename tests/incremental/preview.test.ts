/** Whatever happens between two looks at the preview, it shows what a first build would make. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewed } from './previewed.ts';
import { namesInFours, scripts } from './steps.ts';

test.each(namesInFours)('%s, %s, %s, %s', async (...names) => {
  expect(await previewed(names.map((name) => ({ name, choice: 2 })))).toEqual([]);
});

test('steps that nobody chose', async () => {
  const count = Number(process.env.SCRIPTS ?? 4);
  for (const script of fc.sample(scripts, { seed: 20261126, numRuns: count })) {
    expect(await previewed(script)).toEqual([]);
  }
});
