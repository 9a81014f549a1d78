/** Notes ask in every way to be written elsewhere; links lead to what is not the site's. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { recordedTerminal } from '../cli/recorded-terminal.ts';
import { type HostileNote, hostileNotes, openSandbox, type Sandbox, SECRET } from './paths/site.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const paths: Proof = {
  name: 'paths',
  promise:
    'Whatever notes say, nothing is made or changed outside `public/` and the cache, and nothing from outside the site is published.',
  unit: 'notes with hostile names, fields and links',
  counts: { short: 200, long: 20_000 },
  run: (tries) => writeHostile(tries),
};

/** Notes of one build. */
const BATCH = 100;

export async function writeHostile(
  { count, seed }: Tries,
  command: typeof main = main,
): Promise<Outcome> {
  const failures: string[] = [];
  let published = 0;
  const all = hostileNotes(seed, count);
  for (let at = 0; at < count; at += BATCH) {
    const sandbox = openSandbox();
    try {
      const { found, good } = await tryBatch(all.slice(at, at + BATCH), sandbox, command);
      failures.push(...found.map((each) => `notes ${at} to ${at + BATCH}: ${each}`));
      published += good;
    } finally {
      rmSync(sandbox.folder, { recursive: true, force: true });
    }
  }
  return { tried: count, failures, note: `${published} of them were fit to be published` };
}

/** Builds with all notes, then with those that are no error: only then something is written. */
async function tryBatch(notes: HostileNote[], sandbox: Sandbox, command: typeof main) {
  for (const { file, text } of notes) {
    mkdirSync(dirname(join(sandbox.site, 'posts', file)), { recursive: true });
    writeFileSync(join(sandbox.site, 'posts', file), text);
  }
  const found: string[] = [];
  let left = notes;
  for (let round = 0; round < 8; round++) {
    const before = surroundings(sandbox);
    const { code, bad, err } = await build(sandbox.site, command);
    found.push(...changes(before, surroundings(sandbox)), ...leaked(sandbox));
    if (code === 0) return { found, good: left.length };
    const refused = left.filter(({ file }) => bad.has(`posts/${file}`.normalize('NFC')));
    if (code > 3 || refused.length === 0)
      return { found: [...found, `exit ${code}: ${err}`], good: 0 };
    for (const { file } of refused) rmSync(join(sandbox.site, 'posts', file));
    left = left.filter((note) => !refused.includes(note));
  }
  return { found: [...found, 'errors without end'], good: 0 };
}

async function build(site: string, command: typeof main) {
  const { terminal, printed } = recordedTerminal();
  const argv = ['build', '--json', '--lang', 'en', '--now', '2025-01-01'];
  const code = await command({ argv, terminal, version: '0', cwd: site, env: {} });
  const { out, err } = printed();
  const { diagnostics = [] } = code > 3 ? {} : JSON.parse(out);
  const errors = diagnostics.filter((each: { severity: string }) => each.severity === 'error');
  const filesOf = ({ file, related = [] }: { file: string; related?: { file: string }[] }) => [
    file,
    ...related.map((other) => other.file), // of two that clash, the other is told beside
  ];
  const bad = new Set<string>(errors.flatMap(filesOf));
  return { code, bad, err: err || JSON.stringify(errors.slice(0, 3)) };
}

/** Everything in the sandbox but what a build may write: path → what is there. */
function surroundings({ folder, site }: Sandbox): Map<string, string> {
  const own = [join(site, 'public'), join(site, '.scholium')];
  const all = new Map<string, string>();
  const walk = (path: string): void => {
    if (own.includes(path)) return;
    const stats = lstatSync(path);
    if (stats.isDirectory()) {
      all.set(path, 'folder');
      for (const name of readdirSync(path)) walk(join(path, name));
    } else {
      const contents = stats.isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'latin1');
      all.set(path, `${stats.mtimeMs} ${stats.mode} ${contents}`);
    }
  };
  walk(folder);
  return all;
}

function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `${path} was touched`);
}

/** Files of the output that hold what is none of the site's, or are no files. */
function leaked({ site }: Sandbox): string[] {
  const folder = join(site, 'public');
  const entries = lstatSync(folder, { throwIfNoEntry: false })
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) return [];
    if (!entry.isFile()) return [`${path} is no file`];
    return readFileSync(path, 'latin1').includes(SECRET) ? [`${path} holds a secret`] : [];
  });
}
