/** The site of both editions on disk, built within this process. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../../src/cli/main.ts';
import { recordedTerminal } from '../../cli/recorded-terminal.ts';
import { tree } from '../../site-folder.ts';
import { editions, type Files } from './editions.ts';

export type Edition = 'old' | 'new';

/** What stands in the output folder and is the author's. */
const FOREIGN: Files = new Map([
  ['own.txt', 'mine\n'],
  ['own/deep/page.html', '<p>mine\n'],
]);

export interface Built {
  code: number;
  /** What was printed for people. */
  err: string;
}

export interface DiskSite {
  root: string;
  /** Of the output folder without what is on its way: path → bytes. */
  output(): Map<string, Buffer>;
  /** What a killed build left behind that the next should have cleared away. */
  leftovers(): string[];
  /** What a first build of an edition writes, with the author's own files. */
  expected: Record<Edition, Map<string, Buffer>>;
  /** Makes the sources those of an edition. */
  edit(to: Edition): void;
  build(argv?: string[]): Promise<Built>;
  close(): void;
}

export const OUT = 'public';
/** A year in which all notes are old. */
export const NOW = ['--now', '2025-01-01'];

/** Runs a build in `root`; `argv` besides. */
export type Builder = (root: string, argv: string[]) => Promise<Built>;

/** The sources are the old edition, and it is built. */
export async function openDiskSite(
  both = editions(),
  { disk = fastestDisk(), builder = builtBy(main) }: { disk?: string; builder?: Builder } = {},
): Promise<DiskSite> {
  const root = mkdtempSync(join(disk, 'scholium-disk-'));
  let current: Files = new Map();
  const edit = (to: Edition): void => {
    change(root, current, both[to]);
    current = both[to];
  };
  const build = (argv: string[] = []) => builder(root, argv);
  const output = () => outputOf(join(root, OUT));
  const expected = { old: new Map<string, Buffer>(), new: new Map<string, Buffer>() };
  for (const edition of ['new', 'old'] as const) {
    edit(edition);
    for (const folder of [OUT, '.scholium'])
      rmSync(join(root, folder), { recursive: true, force: true });
    change(join(root, OUT), new Map(), FOREIGN);
    const { code, err } = await build();
    if (code !== 0) throw new Error(`the ${edition} edition has a fault:\n${err}`);
    expected[edition] = output();
  }
  const close = () => rmSync(root, { recursive: true, force: true });
  return { root, output, leftovers: () => leftoversIn(root), expected, edit, build, close };
}

/** In memory where the system has such a disk: a proof writes some hundred thousand files. */
export function fastestDisk(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

/** Writes what differs; what is as it was is not touched. */
function change(folder: string, from: Files, to: Files): void {
  for (const path of from.keys()) if (!to.has(path)) rmSync(join(folder, path));
  for (const [path, contents] of to) {
    const before = from.get(path);
    if (before !== undefined && Buffer.from(before).equals(Buffer.from(contents))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
}

/** Builds within this process. */
export function builtBy(command: typeof main): Builder {
  return async (root, argv) => {
    const { terminal, printed } = recordedTerminal();
    const whole = ['build', '--lang', 'en', ...NOW, ...argv];
    const code = await command({ argv: whole, terminal, version: '0', cwd: root, env: {} });
    return { code, err: printed().err };
  };
}

function leftoversIn(root: string): string[] {
  const staging = join(OUT, '.scholium-staging');
  const locks = readdirSync(join(root, '.scholium')).filter((name) => name.startsWith('lock'));
  const names = [...locks, ...(existsSync(join(root, staging)) ? [staging] : [])];
  return names.map((name) => `${name} is left behind`);
}

function outputOf(folder: string): Map<string, Buffer> {
  const all = [...tree(folder)];
  return new Map(all.filter(([path]) => !path.startsWith('.scholium-staging/')));
}
