/** The command as a process of its own gets SIGKILL: at one change to the disk, or at any moment. */
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { bundlePreload, CLI, ended, type Preload, startNode } from './disk/command.ts';
import { type Built, type DiskSite, type Edition, NOW, openDiskSite } from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { DISK_PROOF, type Interference } from './disk/interference.ts';
import type { Point } from './disk/kill.ts';
import { differences, missingAssets, tornFiles } from './disk/whole.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const kills: Proof = {
  name: 'kills',
  promise:
    'Killed as a process, at a change to the disk or at any moment, the command leaves whole files and no page without its assets; the next build heals.',
  unit: 'killed processes, every other one at a random moment',
  counts: { short: 1, long: 400 },
  run,
};

/** Of a build, as fractions: which change, or how much of the time. */
interface Moment {
  at: number;
  when: Point['when'];
}

const moments: fc.Arbitrary<Moment> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  when: fc.constantFrom('before', 'halfway'),
});

/** A build that is not killed. */
interface Measure {
  changes: number;
  milliseconds: number;
}

async function run({ count, seed }: Tries): Promise<Outcome> {
  const preload = await bundlePreload();
  const builder = (root: string, argv: string[]): Promise<Built> => built(argvOf(root, argv));
  const site = await openDiskSite(editions(count < 1000 ? 6 : 20), { disk: tmpdir(), builder });
  try {
    const failures: string[] = [];
    const measure = await measured(site, preload);
    let killed = 0;
    for (const [index, moment] of fc.sample(moments, { seed, numRuns: count }).entries()) {
      const isTimed = index % 2 === 1;
      const kill = isTimed ? killedInTime : killedAtChange;
      const what = `${isTimed ? 'after' : moment.when} ${moment.at} of a build`;
      const to = index % 4 < 2 ? 'old' : 'new';
      const from = to === 'new' ? 'old' : 'new';
      if (differences(site.output(), site.expected[from]).length > 0) await stand(from, site);
      site.edit(to);
      if (await kill(moment, measure, { site, preload })) killed++;
      failures.push(...(await healed(to, site)).map((each) => `killed ${what}: ${each}`));
    }
    return { tried: count, failures, note: `${count - killed} had ended before` };
  } finally {
    site.close();
    preload.remove();
  }
}

function argvOf(root: string, argv: string[] = []): string[] {
  return [CLI, 'build', '-C', root, '--lang', 'en', ...NOW, ...argv];
}

async function built(argv: string[]): Promise<Built> {
  const { code, err } = await ended(startNode(argv));
  return { code: code ?? -1, err };
}

/** From the old edition to the new one. */
async function measured(site: DiskSite, preload: Preload): Promise<Measure> {
  site.edit('new');
  const started = performance.now();
  const { err } = await interfered({}, { site, preload });
  const [, changes = '0'] = /^(\d+) changes$/m.exec(err) ?? [];
  return { changes: Number(changes), milliseconds: performance.now() - started };
}

function interfered(
  interference: Omit<Interference, 'folder'>,
  { site, preload }: { site: DiskSite; preload: Preload },
) {
  const env = { [DISK_PROOF]: JSON.stringify({ folder: site.root, ...interference }) };
  return ended(startNode(['--import', preload.file, ...argvOf(site.root)], env));
}

async function stand(edition: Edition, site: DiskSite): Promise<void> {
  site.edit(edition);
  await site.build();
}

type Kill = (
  moment: Moment,
  measure: Measure,
  where: { site: DiskSite; preload: Preload },
) => Promise<boolean>;

const killedAtChange: Kill = async ({ at, when }, { changes }, where) => {
  const nth = 1 + Math.floor(at * changes);
  return (await interfered({ point: { nth, when } }, where)).code === null;
};

const killedInTime: Kill = async ({ at }, { milliseconds }, { site }) => {
  const child = startNode(argvOf(site.root));
  const timer = setTimeout(() => child.kill('SIGKILL'), at * milliseconds);
  const { code } = await ended(child);
  clearTimeout(timer);
  return code === null;
};

async function healed(to: Edition, site: DiskSite): Promise<string[]> {
  const { old, new: next } = site.expected;
  const killed = site.output();
  const found = [...tornFiles(killed, [old, next]), ...missingAssets(killed, '/blog/')];
  const { code, err } = await site.build();
  if (code !== 0) return [...found, `the next build ends with ${code}: ${err}`];
  const wrong = differences(site.output(), site.expected[to]);
  return [...found, ...wrong.map((path) => `${path} is not healed`), ...site.leftovers()];
}
