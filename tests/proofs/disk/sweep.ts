/** Builds from one edition to the other and back, each killed at another change to the disk, and what follows. */

import { main } from '../../../src/cli/main.ts';
import { anHourLater } from '../../incremental/follow.ts';
import type { Outcome, Tries } from '../proof.ts';
import type { DiskCall } from './calls.ts';
import {
  type Builder,
  type Built,
  builtBy,
  type DiskSite,
  type Edition,
  openDiskSite,
} from './disk-site.ts';
import { editions } from './editions.ts';
import { killedAt, type Point } from './kill.ts';
import { sampled } from './points.ts';
import { differences } from './whole.ts';

export interface Sweep {
  /** Called before each build that is killed. */
  before?: () => void;
  /** Called with each call that the build makes. */
  onCall?: (call: DiskCall) => void;
  /** Called when it was killed; answers what is broken. */
  after: (killed: { site: DiskSite; point: Point }) => string[];
  /** The next build. */
  heal?: (site: DiskSite) => Promise<Built>;
  /** What builds; the command of this code where there is none. */
  builder?: Builder;
  /** Whether the first failure is enough. */
  isCurious?: boolean;
}

/** Each build starts from the one before. */
const WAYS: [from: Edition, to: Edition][] = [
  ['old', 'new'],
  ['new', 'old'],
];

export async function sweepKills({ count, seed }: Tries, sweep: Sweep): Promise<Outcome> {
  const { builder = builtBy(main), isCurious = true } = sweep;
  const site = await openDiskSite(editions(count < 1000 ? 6 : 20), { builder });
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
        if (!point || (failures.length > 0 && !isCurious)) continue;
        failures.push(...(await tryKill(point, way, { site, sweep })));
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
  { site, sweep }: { site: DiskSite; sweep: Sweep },
): Promise<string[]> {
  const { before, onCall, after, heal = (healed) => healed.build() } = sweep;
  if (differences(site.output(), site.expected[from]).length > 0) await stand(from, site);
  site.edit(to);
  before?.();
  const build = () => site.build();
  const { call } = await anHourLater(() => killedAt(point, site.root, build, onCall));
  const found = after({ site, point });
  // The author may also take back what was edited: then all that is new must go again.
  const wanted = point.nth % 3 === 0 ? from : to;
  site.edit(wanted);
  const { code, err } = await heal(site);
  if (code !== 0) found.push(`the next build ends with ${code}: ${err}`);
  else
    found.push(
      ...differences(site.output(), site.expected[wanted]).map((path) => `${path} is not healed`),
      ...site.leftovers(),
    );
  const what = `killed ${point.when} change ${point.nth} (${call?.name} ${call?.path}), ${from} → ${to}`;
  return found.map((each) => `${what}: ${each}`);
}
