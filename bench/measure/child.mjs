/** Runs one Node program as a process of its own: how long, how much CPU, how much memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PRELOAD = fileURLToPath(new URL('usage-at-exit.cjs', import.meta.url));

/**
 * @typedef {object} Usage
 * @property {number} wall seconds from the start of the process to its end
 * @property {number | undefined} cpu seconds, user and system, its child processes included
 * @property {number | undefined} peak memory of the largest process, in MiB
 */

/**
 * @param {string[]} argv after `node`
 * @param {string} cwd
 * @returns {Usage & { out: string }}
 */
export function runNode(argv, cwd) {
  return withUsageFile((file) => {
    const begun = performance.now();
    const child = spawnSync(process.execPath, argv, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: measuredEnvironment(file),
    });
    const wall = (performance.now() - begun) / 1000;
    if (child.error) throw child.error;
    if (child.status !== 0) {
      throw new Error(`node ${argv.join(' ')}: exit code ${child.status}\n${child.stderr}`);
    }
    return { wall, ...usageIn(file), out: child.stdout };
  });
}

/** The environment of a process whose figures go to `file`. */
export function measuredEnvironment(file) {
  const { NODE_OPTIONS: own = '' } = process.env;
  return {
    ...process.env,
    BENCH_USAGE: file,
    NODE_OPTIONS: `${own} --require ${JSON.stringify(PRELOAD)}`.trim(),
    // Else a build of tomorrow would differ from one of today.
    SOURCE_DATE_EPOCH: '1735689600',
  };
}

/** @template T @param {(file: string) => T} use @returns {T} */
export function withUsageFile(use) {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-usage-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const made = use(join(folder, 'usage.jsonl'));
    if (made instanceof Promise) return made.finally(remove);
    remove();
    return made;
  } catch (cause) {
    remove();
    throw cause;
  }
}

/** Undefined where the process was ended from outside. */
export function usageIn(file) {
  if (!existsSync(file)) return { cpu: undefined, peak: undefined };
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const usages = lines.map((line) => JSON.parse(line));
  return {
    cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...usages.map(({ peak }) => peak)),
  };
}
