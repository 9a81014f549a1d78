/** The command is killed by `strace` as it enters a call to the kernel, whatever code of Node makes it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, ended, startNode } from './disk/command.ts';
import { type DiskSite, type Edition, NOW, openDiskSite } from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { sampled } from './disk/points.ts';
import { differences, missingAssets, tornFiles } from './disk/whole.ts';
import { CannotTry, type Outcome, type Proof, type Tries } from './proof.ts';

export const syscalls: Proof = {
  name: 'syscalls',
  promise:
    'Killed as it calls the kernel to open, write, move, flush or delete, the command leaves whole files and no page without its assets; the next build heals.',
  unit: 'processes killed by strace at a system call',
  counts: { short: 0, long: 400 },
  run,
};

const CALLS = [
  'openat',
  'write',
  'pwrite64',
  'rename',
  'link',
  'fsync',
  'unlink',
  'rmdir',
  'mkdir',
];

interface Call {
  name: string;
  /** Among those of its name that the main thread makes. */
  nth: number;
}

async function run({ count, seed }: Tries): Promise<Outcome> {
  if (spawnSync('strace', ['-V']).error) throw new CannotTry('there is no strace');
  const builder = async (root: string) => {
    const { code, err } = await ended(startNode(argvOf(root)));
    return { code: code ?? -1, err };
  };
  const site = await openDiskSite(editions(count < 1000 ? 6 : 20), { disk: tmpdir(), builder });
  try {
    site.edit('new');
    const calls = sampled(callsOnSite(site), { count, seed });
    const failures: string[] = [];
    let killed = 0;
    for (const [index, call] of calls.entries()) {
      const { found, isKilled } = await tryCall(call, index % 2 === 0 ? 'old' : 'new', site);
      failures.push(...found);
      if (isKilled) killed++;
    }
    const note = `${calls.length - killed} had ended before`;
    return { tried: calls.length, failures, note };
  } finally {
    site.close();
  }
}

function argvOf(root: string): string[] {
  return [CLI, 'build', '-C', root, '--lang', 'en', ...NOW];
}

function strace(options: string[], root: string) {
  return spawnSync('strace', ['-f', '-y', ...options, process.execPath, ...argvOf(root)], {
    encoding: 'utf8',
  });
}

/** Those of the main thread that name a file of the site; `-y` shows what descriptors are of. */
function callsOnSite({ root }: DiskSite): Call[] {
  const log = `${root}.log`;
  strace(['-o', log, '-e', `trace=${CALLS}`], root);
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const [main = ''] = /^\d+/.exec(lines[0] ?? '') ?? [];
  const counts = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, pid, name = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
    if (pid !== main) return [];
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return line.includes(root) ? [{ name, nth }] : [];
  });
}

async function tryCall({ name, nth }: Call, to: Edition, site: DiskSite) {
  const from = to === 'new' ? 'old' : 'new';
  site.edit(from);
  if (differences(site.output(), site.expected[from]).length > 0) await site.build();
  site.edit(to);
  const inject = `inject=${name}:signal=SIGKILL:when=${nth}`;
  const { signal, status } = strace(
    ['-o', join('/dev/null'), '-e', `trace=${name}`, '-e', inject],
    site.root,
  );
  const { old, new: next } = site.expected;
  const output = site.output();
  const found = [...tornFiles(output, [old, next]), ...missingAssets(output, '/blog/')];
  const { code, err } = await site.build();
  if (code !== 0) found.push(`the next build ends with ${code}: ${err}`);
  const wrong = differences(site.output(), site.expected[to]);
  found.push(...wrong.map((path) => `${path} is not healed`), ...site.leftovers());
  const isKilled = signal !== null || status !== 0;
  return { found: found.map((each) => `${name} ${nth}, → ${to}: ${each}`), isKilled };
}
