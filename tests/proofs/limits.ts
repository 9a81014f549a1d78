/** A disk that is really full, at many sizes, and few open files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anHourLater } from '../incremental/follow.ts';
import { CLI } from './disk/command.ts';
import { type DiskSite, type Edition, NOW, openDiskSite } from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { differences } from './disk/whole.ts';
import { CannotTry, type Outcome, type Proof, type Tries } from './proof.ts';

export const limits: Proof = {
  name: 'limits',
  promise:
    'On a disk that is really full, at whatever moment, the site is as it was and the next build heals it; 64 open files are enough.',
  unit: 'builds on a disk with less room each time',
  counts: { short: 0, long: 50 },
  run,
};

async function run({ count }: Tries): Promise<Outcome> {
  const disk = mkdtempSync(join(tmpdir(), 'scholium-full-'));
  mount(disk, 'size=64m');
  try {
    const site = await openDiskSite(editions(20), { disk });
    const failures = withFewFiles(site);
    let full = 0;
    for (let at = 0; at < count; at++) {
      const { found, isFull } = await tryRoom(at / count, at % 2 === 0 ? 'new' : 'old', site);
      failures.push(...found);
      if (isFull) full++;
    }
    return { tried: count, failures, note: `${full} had not enough room` };
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
}

function mount(disk: string, options: string): void {
  const { status, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk]);
  if (error || status !== 0) throw new CannotTry('a disk of its own cannot be mounted here');
}

/** Kilobytes that a build of the site needs, and a little more. */
const ENOUGH = 6000;

async function tryRoom(share: number, to: Edition, site: DiskSite) {
  const from = to === 'new' ? 'old' : 'new';
  site.edit(from);
  await anHourLater(() => site.build());
  site.edit(to);
  const room = Math.round(share * ENOUGH);
  const { blocks, bfree, bsize } = statfsSync(site.root);
  resize(site, `${Math.ceil(((blocks - bfree) * bsize) / 1024) + room}k`);
  const { code, err } = await anHourLater(() => site.build());
  const found = code === 0 || (code === 3 && /help: /.test(err)) ? [] : [`exit ${code}: ${err}`];
  const expected = site.expected[code === 0 ? to : from];
  found.push(...differences(site.output(), expected).map((path) => `${path} is wrong`));
  resize(site, '64m');
  const healed = await site.build();
  if (healed.code !== 0) found.push(`the next build ends with ${healed.code}: ${healed.err}`);
  const wrong = differences(site.output(), site.expected[to]);
  found.push(...wrong.map((path) => `${path} is not healed`), ...site.leftovers());
  return { found: found.map((each) => `${room} KB, → ${to}: ${each}`), isFull: code !== 0 };
}

function resize({ root }: DiskSite, size: string): void {
  execFileSync('mount', ['-o', `remount,size=${size}`, join(root, '..')]);
}

/** A build by the command; the next ones are of other code and begin anew. */
function withFewFiles(site: DiskSite): string[] {
  const argv = [process.execPath, CLI, 'build', '-C', site.root, '--lang', 'en', ...NOW];
  const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', ...argv]);
  const wrong = differences(site.output(), site.expected.old);
  return status === 0 && wrong.length === 0 ? [] : [`64 open files: exit ${status}: ${stderr}`];
}
