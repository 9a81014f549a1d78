/** Scripts that nobody wrote, the same ones for the same seed. */
import fc from 'fast-check';
import { followed } from './follow.ts';
import { scripts } from './steps.ts';

export interface FollowedScripts {
  skipped: number;
  divergences: string[];
}

export async function followScripts(seed: number, count: number): Promise<FollowedScripts> {
  const all: FollowedScripts = { skipped: 0, divergences: [] };
  for (const script of fc.sample(scripts, { seed, numRuns: count })) {
    const { skipped, divergences } = await followed(script);
    all.skipped += skipped;
    all.divergences.push(...divergences);
  }
  return all;
}
