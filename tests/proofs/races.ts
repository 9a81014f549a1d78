/** Two commands at once write into one folder, and now and then one is killed. */
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { CLI, ended, startNode } from './disk/command.ts';
import { type DiskSite, NOW, openDiskSite } from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { differences, missingAssets, tornFiles } from './disk/whole.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const races: Proof = {
  name: 'races',
  promise:
    'Of two commands that write into one folder at once, one may end with exit code 4; the folder is whole, and the next build writes the bytes of a first one.',
  unit: 'pairs of processes, some of them killed',
  counts: { short: 1, long: 200 },
  run,
};

interface Race {
  /** What the second one is: the same, a build for another address, or `clean`. */
  other: keyof typeof OTHERS;
  /** Milliseconds from the start of the first to that of the second. */
  late: number;
  /** Milliseconds after which one is killed. */
  killed: number | undefined;
  isFirstKilled: boolean;
}

const OTHERS = {
  'the same': ['build', ...NOW],
  'another address': ['build', ...NOW, '--base-url', 'https://else.example/'],
  clean: ['clean'],
} as const;

const racesOfAllKinds: fc.Arbitrary<Race> = fc.record({
  other: fc.constantFrom<Race['other']>('the same', 'another address', 'clean'),
  late: fc.nat({ max: 400 }),
  killed: fc.option(fc.integer({ min: 200, max: 1500 }), { nil: undefined }),
  isFirstKilled: fc.boolean(),
});

async function run({ count, seed }: Tries): Promise<Outcome> {
  const builder = async (root: string) => {
    const { code, err } = await ended(start(root, OTHERS['the same']));
    return { code: code ?? -1, err };
  };
  const site = await openDiskSite(editions(6), { disk: tmpdir(), builder });
  try {
    const failures: string[] = [];
    const figures = { locked: 0, killed: 0 };
    for (const [index, race] of fc.sample(racesOfAllKinds, { seed, numRuns: count }).entries()) {
      const to = index % 2 === 0 ? 'new' : 'old';
      site.edit(to);
      const found = await tryRace(race, site, figures);
      const { code, err } = await site.build();
      if (code !== 0) found.push(`the next build ends with ${code}: ${err}`);
      const wrong = differences(site.output(), site.expected[to]);
      found.push(...wrong.map((path) => `${path} is not healed`), ...site.leftovers());
      failures.push(...found.map((each) => `${JSON.stringify(race)}: ${each}`));
    }
    const { locked, killed } = figures;
    return {
      tried: count,
      failures,
      note: `${locked} found the folder taken, ${killed} were killed`,
    };
  } finally {
    site.close();
  }
}

async function tryRace(race: Race, site: DiskSite, figures: Record<'locked' | 'killed', number>) {
  const { root, expected } = site;
  const first = start(root, OTHERS['the same']);
  const [firstEnd, secondEnd] = await Promise.all([
    ended(first),
    new Promise<ReturnType<typeof ended>>((resolve) => {
      setTimeout(() => {
        const second = start(root, OTHERS[race.other]);
        resolve(ended(second));
        const victim = race.isFirstKilled ? first : second;
        if (race.killed !== undefined)
          setTimeout(() => victim.kill('SIGKILL'), race.killed).unref();
      }, race.late);
    }),
  ]);
  const found: string[] = [];
  for (const { code, err } of [firstEnd, secondEnd]) {
    if (code === 4) figures.locked++;
    else if (code === null) figures.killed++;
    else if (code !== 0) found.push(`exit ${code}: ${err}`);
  }
  if (race.other !== 'the same') return found;
  const output = site.output();
  return [
    ...found,
    ...tornFiles(output, [expected.old, expected.new]),
    ...missingAssets(output, '/blog/'),
  ];
}

function start(root: string, [command, ...argv]: readonly string[]) {
  return startNode([CLI, command ?? '', '-C', root, '--lang', 'en', ...argv]);
}
