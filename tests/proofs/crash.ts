/** The command is killed before, and in the middle of, each change that it makes to the disk. */
import type { DiskSite } from './disk/disk-site.ts';
import { sweepKills } from './disk/sweep.ts';
import { missingAssets, tornFiles } from './disk/whole.ts';
import type { Proof } from './proof.ts';

export const crash: Proof = {
  name: 'crash',
  promise:
    'A killed build leaves each file wholly old or wholly new and no page without its assets; the next build writes the bytes of a first one.',
  unit: 'builds killed before or in the middle of a change to the disk',
  counts: { short: 6, long: 4000 },
  run: (tries) => sweepKills(tries, { after: damage }),
};

/** What a reader could meet before the next build. */
export function damage({ site }: { site: DiskSite }): string[] {
  const { old, new: next } = site.expected;
  const output = site.output();
  return [...tornFiles(output, [old, next]), ...missingAssets(output, '/blog/')];
}
