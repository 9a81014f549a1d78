/** One site is built in many circumstances that should be nobody's business. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashes, tree } from '../site-folder.ts';
import { bundlePreload, CLI, ended, type Preload, startNode } from './disk/command.ts';
import { editions, type Files } from './disk/editions.ts';
import { DISK_PROOF } from './disk/interference.ts';
import { sampled } from './disk/points.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const reproducible: Proof = {
  name: 'reproducible',
  promise:
    'The same site is the same bytes in any time zone, locale, folder, order of files and year, by any number of threads, cached or not.',
  unit: 'builds, each in other circumstances',
  counts: { short: 3, long: 64 },
  run,
};

const ROOT = join(import.meta.dirname, '../..');

const ZONES = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'];
const LOCALES = ['C', 'zh_CN.UTF-8', 'sv_SE.UTF-8', 'tr_TR.UTF-8'];
const THREADS = ['1', '2', '4', '8'];
const FOLDERS = ['site', '另一个 folder', "a'b & c", 'deep/er/site'];
const CACHES = ['none', 'cold', 'after an edit taken back', 'nothing to do'] as const;
/** Seconds since 1970, or the clock. */
const CLOCKS = [undefined, '1767225600', '1893456000', '2524608000'];

interface Circumstances {
  zone: string;
  locale: string;
  threads: string;
  folder: string;
  cache: (typeof CACHES)[number];
  clock: string | undefined;
  /** Seed of the order in which files are made, and in which folders tell of them. */
  order: number;
  isFromWithin: boolean;
}

/** Sixty-four, in any sixteen of which that follow each other each value meets each of most others. */
function circumstances(): Circumstances[] {
  const of = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
  return Array.from({ length: 64 }, (_, at) => {
    const [row, column, round] = [at % 4, Math.floor(at / 4) % 4, Math.floor(at / 16)];
    return {
      zone: of(ZONES, row),
      locale: of(LOCALES, column + round),
      threads: of(THREADS, row + column + round),
      folder: of(FOLDERS, row + 2 * column + 2 * round),
      cache: of(CACHES, row + 3 * column + round),
      clock: of(CLOCKS, column + 3 * round),
      order: at,
      isFromWithin: (row + round) % 2 === 0,
    };
  });
}

async function run({ count, seed }: Tries): Promise<Outcome> {
  const preload = await bundlePreload();
  const sandbox = mkdtempSync(join(tmpdir(), 'scholium-reproducible-'));
  try {
    const tried =
      count < 16 ? sampled(circumstances(), { count, seed }) : circumstances().slice(0, count);
    const files = count < 16 ? editions(4).old : exampleBlog();
    const failures: string[] = [];
    let expected: Record<string, string> | undefined;
    for (const each of tried) {
      const made = await builtIn(each, { sandbox, preload, files });
      expected ??= made;
      const paths = Object.keys({ ...made, ...expected });
      const differing = paths.filter((path) => made[path] !== expected?.[path]);
      if (differing.length > 0 || paths.length < 50)
        failures.push(`${JSON.stringify(each)}: ${differing.slice(0, 5)}`);
    }
    return { tried: tried.length, failures };
  } finally {
    rmSync(sandbox, { recursive: true, force: true });
    preload.remove();
  }
}

type Where = { sandbox: string; preload: Preload; files: Files };

/** Hashes of the output. */
async function builtIn(given: Circumstances, where: Where): Promise<Record<string, string>> {
  const site = join(where.sandbox, String(given.order), given.folder);
  create(site, where.files, given.order);
  await build(site, given, where);
  if (given.cache === 'after an edit taken back') {
    const note = join(site, [...where.files.keys()].find((path) => path.endsWith('.md')) ?? '');
    const text = readFileSync(note);
    writeFileSync(note, `${text}\nAn edit.\n`);
    await build(site, given, where);
    writeFileSync(note, text);
    await build(site, given, where);
  }
  if (given.cache === 'nothing to do') await build(site, given, where);
  const made = hashes(join(site, 'public'));
  rmSync(join(where.sandbox, String(given.order)), { recursive: true });
  return made;
}

function exampleBlog(): Files {
  const files: Files = new Map([['scholium.yaml', readFileSync(join(ROOT, 'scholium.yaml'))]]);
  for (const folder of ['posts', 'pages', 'static'])
    for (const [path, bytes] of tree(join(ROOT, folder))) files.set(`${folder}/${path}`, bytes);
  return files;
}

/** Files made in the order of a seed, and as old as it. */
function create(site: string, files: Files, order: number): void {
  for (const [path, bytes] of sampled([...files], { count: files.size, seed: order })) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
    utimesSync(join(site, path), 1e9 + order * 1e6, 1e9 + order * 1e6);
  }
}

async function build(site: string, given: Circumstances, { preload }: Where): Promise<void> {
  const { zone, locale, clock, order, threads, cache, isFromWithin } = given;
  const env = {
    ...{ TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale },
    ...(clock === undefined ? {} : { SOURCE_DATE_EPOCH: clock }),
    [DISK_PROOF]: JSON.stringify({ folder: site, shuffled: order }),
  };
  const argv = ['build', '--threads', threads, ...(cache === 'none' ? ['--no-cache'] : [])];
  const [cwd, place] = isFromWithin ? [site, []] : [dirname(site), ['-C', site]];
  const command = ['--import', preload.file, CLI, ...argv, ...place];
  const { code, err } = await ended(startNode(command, env, cwd));
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
}
