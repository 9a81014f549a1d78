/** Guards are taken out of the code, one at a time: a proof that does not notice proves nothing. */
import { plantAll } from '../incremental/planted.ts';
import { sampled } from './disk/points.ts';
import { GUARDS } from './disk-guards/guards.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const diskGuards: Proof = {
  name: 'disk-guards',
  promise:
    'Without one of the guards that these promises stand on, a proof finds that it is broken.',
  unit: 'guards taken out',
  counts: { short: 0, long: GUARDS.length },
  run,
};

async function run({ count, seed }: Tries): Promise<Outcome> {
  const failures: string[] = [];
  const tried = sampled(GUARDS, { count, seed });
  for (const [number, { name, without, broken }] of tried.entries()) {
    const planted = await plantAll(without, number);
    try {
      const outcome = await broken(planted.main, seed);
      if (outcome.failures.length === 0) failures.push(`nobody misses: ${name}`);
    } finally {
      planted.remove();
    }
  }
  return { tried: tried.length, failures };
}
