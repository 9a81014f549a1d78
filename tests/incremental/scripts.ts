/** Scripts that nobody wrote; the same ones each time, unless their number is asked for. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { followed } from './follow.ts';
import { scripts } from './steps.ts';

/** Of each file of tests. `SCRIPTS=1000` takes that many, each time others. */
const COUNT = Number(process.env.SCRIPTS ?? 12);

export async function followScripts(seed: number): Promise<void> {
  let skipped = 0;
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      skipped += await followed(script);
    }),
    { numRuns: COUNT, ...(process.env.SCRIPTS === undefined && { seed }) },
  );
  // Steps that change nothing are among them: so the shortest way was taken, too.
  expect(skipped).toBeGreaterThan(COUNT / 20);
}
