/** Scripts that nobody wrote, the same ones for the same seed. */
import fc from 'fast-check';
import { type Followed, followed } from './follow.ts';
import { scripts } from './steps.ts';

/** Scripts of one site: a first build costs as much as a script. */
const IN_A_ROW = 10;

/** Each fifth site has all notes; each fifth script is held against a first build at each of its builds. */
const isFifth = (number: number) => number % 5 === 0;

export async function followScripts(seed: number, count: number): Promise<Followed> {
  const all: Followed = { skipped: 0, divergences: [] };
  const some = fc.sample(scripts, { seed, numRuns: count });
  for (let at = 0; at < count; at += IN_A_ROW) {
    const way = { isBrief: !isFifth(at / IN_A_ROW), isWatched: isFifth };
    const { skipped, divergences } = await followed(some.slice(at, at + IN_A_ROW), way);
    all.skipped += skipped;
    all.divergences.push(...divergences);
  }
  return all;
}
