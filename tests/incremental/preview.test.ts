/** Whatever happens between two looks at the preview, it shows what a first build would make. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { previewed } from './previewed.ts';
import { scripts, stepNames } from './steps.ts';

/** Each kind of step once, a few in a script. */
const inFours = Array.from({ length: Math.ceil(stepNames.length / 4) }, (_, group) =>
  stepNames.slice(4 * group, 4 * group + 4),
);

test.each(inFours.map((names) => [names.join(', '), names] as const))('%s', async (_, names) => {
  expect(await previewed(names.map((name) => ({ name, choice: 2 })))).toEqual([]);
});

test('steps that nobody chose', async () => {
  const count = Number(process.env.SCRIPTS ?? 4);
  for (const script of fc.sample(scripts, { seed: 20261126, numRuns: count })) {
    expect(await previewed(script)).toEqual([]);
  }
});
