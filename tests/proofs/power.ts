/** The power fails: of files that were not flushed, the disk may have a part or nothing. */
import { existsSync, statSync, truncateSync } from 'node:fs';
import { anHourLater } from '../incremental/follow.ts';
import type { DiskCall } from './disk/calls.ts';
import { sweepKills } from './disk/sweep.ts';
import type { Proof } from './proof.ts';

export const power: Proof = {
  name: 'power',
  promise:
    'After a power cut that lost all that was not flushed, the next build writes the bytes of a first one.',
  unit: 'builds killed at a change to the disk, files that were not flushed cut to half or nothing',
  counts: { short: 2, long: 2000 },
  run: (tries) => {
    let unflushed = new Set<string>();
    return sweepKills(tries, {
      before: () => {
        unflushed = new Set();
      },
      onCall: (call) => follow(call, unflushed),
      after: ({ point }) => {
        for (const [index, path] of [...unflushed].entries()) lose(path, index + point.nth);
        return [];
      },
      // Until a machine runs again, locks have grown old.
      heal: (site) => anHourLater(() => site.build()),
    });
  },
};

/** Files by the names that they have now. */
function follow({ name, path, to }: DiskCall, unflushed: Set<string>): void {
  if (name === 'writeFileSync' || name === 'appendFileSync') unflushed.add(path);
  if (name === 'fsyncSync' || name === 'rmSync') unflushed.delete(path);
  if (to === undefined) return;
  if (unflushed.has(path)) unflushed.add(to);
  else unflushed.delete(to);
  if (name === 'renameSync') unflushed.delete(path);
}

function lose(path: string, chance: number): void {
  if (!existsSync(path) || chance % 3 === 0) return;
  truncateSync(path, chance % 3 === 1 ? 0 : Math.floor(statSync(path).size / 2));
}
