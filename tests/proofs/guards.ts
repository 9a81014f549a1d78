/** Guards taken away one by one: each is missed by a check that holds as long as it stands. */
import { CHECKS, type Check } from './guards/checks.ts';
import { GUARDS } from './guards/guards.ts';
import { openBundler } from './guards/without-guard.ts';
import type { Proof } from './proof.ts';

export const guards: Proof = {
  name: 'guards',
  promise:
    'Each guard against hostile input is needed: without it, a check fails that holds with it.',
  unit: 'guards taken away',
  counts: { short: 6, long: GUARDS.length },
  async run({ count, seed }) {
    const first = seed % GUARDS.length;
    const some = [...GUARDS.slice(first), ...GUARDS.slice(0, first)].slice(0, count);
    const bundler = await openBundler(some);
    const failures: string[] = [];
    try {
      for (const guard of some) {
        if (!(await holds(CHECKS[guard.check]))) failures.push(`does not hold: ${guard.check}`);
        const check = await bundler.checkWithout(guard);
        if (await holds(check)) failures.push(`holds without its guard: ${guard.check}`);
      }
    } finally {
      await bundler.close();
    }
    return { tried: some.length, failures, note: `${GUARDS.length} in all` };
  },
};

/** One that throws does not hold. */
async function holds(check: Check): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
