/** The command is killed before, and in the middle of, each change that it makes to the disk. */
import { anHourLater } from '../incremental/follow.ts';
import { type DiskSite, type Edition, openDiskSite } from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { killedAt, type Point } from './disk/kill.ts';
import { sampled } from './disk/points.ts';
import { differences, missingAssets, tornFiles } from './disk/whole.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const crash: Proof = {
  name: 'crash',
  promise:
    'A killed build leaves each file wholly old or wholly new and no page without its assets; the next build writes the bytes of a first one.',
  unit: 'builds killed before or in the middle of a change to the disk',
  counts: { short: 8, long: 4000 },
  run,
};

/** From one edition to the other and back: each build starts from the one before. */
const WAYS: [from: Edition, to: Edition][] = [
  ['old', 'new'],
  ['new', 'old'],
];

async function run({ count, seed }: Tries): Promise<Outcome> {
  const site = await openDiskSite(editions(count < 100 ? 6 : 20));
  try {
    const ways = [];
    for (const way of WAYS) {
      const points = await pointsOf(way, site);
      ways.push(sampled(points, { count: Math.ceil(count / WAYS.length), seed }));
    }
    const failures: string[] = [];
    let tried = 0;
    for (let at = 0; at < Math.max(...ways.map((points) => points.length)); at++) {
      for (const [index, way] of WAYS.entries()) {
        const point = ways[index]?.[at];
        if (!point) continue;
        failures.push(...(await tryKill(point, way, site)));
        tried++;
      }
    }
    return { tried, failures };
  } finally {
    site.close();
  }
}

/** Before and in the middle of each change that a build makes. */
async function pointsOf([from, to]: (typeof WAYS)[number], site: DiskSite): Promise<Point[]> {
  await stand(from, site);
  site.edit(to);
  const { changes } = await killedAt(undefined, site.root, () => site.build());
  return Array.from({ length: changes }, (_, index) => index + 1).flatMap((nth) => [
    { nth, when: 'before' },
    { nth, when: 'halfway' },
  ]);
}

/** Makes the site and its output those of an edition. */
async function stand(edition: Edition, site: DiskSite): Promise<void> {
  site.edit(edition);
  await anHourLater(() => site.build());
}

async function tryKill(
  point: Point,
  [from, to]: (typeof WAYS)[number],
  site: DiskSite,
): Promise<string[]> {
  const { old, new: next } = site.expected;
  if (differences(site.output(), site.expected[from]).length > 0) await stand(from, site);
  site.edit(to);
  const { call } = await anHourLater(() => killedAt(point, site.root, () => site.build()));
  const killed = site.output();
  const found = [...tornFiles(killed, [old, next]), ...missingAssets(killed, '/blog/')];
  const { code, err } = await site.build();
  if (code !== 0) found.push(`the next build ends with ${code}: ${err}`);
  else
    found.push(
      ...differences(site.output(), site.expected[to]).map((path) => `${path} is not healed`),
      ...site.leftovers(),
    );
  const what = `killed ${point.when} change ${point.nth} (${call?.name} ${call?.path}), ${from} → ${to}`;
  return found.map((each) => `${what}: ${each}`);
}
