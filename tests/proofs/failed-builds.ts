/** Whatever fails a build, the published site stays as it was, and the cache learns nothing wrong. */
import { rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import { recordedTerminal } from '../cli/recorded-terminal.ts';
import { openTestSite, type TestSite } from '../incremental/site.ts';
import { hashes } from '../site-folder.ts';
import { sampled } from './disk/points.ts';
import { FAILURES, type Failure } from './failed-builds/failures.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const failedBuilds: Proof = {
  name: 'failed-builds',
  promise: 'A build that fails, for whatever reason, leaves `public/` as it was, to the byte.',
  unit: 'kinds of failure',
  counts: { short: 6, long: FAILURES.length },
  run: (tries) => failBuilds(tries),
};

export async function failBuilds(tries: Tries, command: typeof main = main): Promise<Outcome> {
  const site = { ...openTestSite(), command };
  try {
    return await tryFailures(tries, site);
  } finally {
    site.close();
  }
}

type Site = TestSite & { command: typeof main };

async function tryFailures(tries: Tries, site: Site): Promise<Outcome> {
  const failures: string[] = [];
  await build(site);
  await cp(site.root, backupOf(site), { recursive: true });
  try {
    const tried = sampled(FAILURES, tries);
    for (const failure of tried) failures.push(...(await tryFailure(failure, site)));
    return { tried: tried.length, failures };
  } finally {
    rmSync(backupOf(site), { recursive: true, force: true });
  }
}

async function tryFailure({ name, exit, cause, argv }: Failure, site: Site): Promise<string[]> {
  const output = join(site.root, 'public');
  const whole = hashes(output);
  cause(site.root);
  const before = hashes(output);
  const failed = await build(site, argv);
  const found: string[] = [];
  if (failed.code !== exit) found.push(`exit ${failed.code}, not ${exit}: ${failed.err}`);
  if (!isSame(hashes(output), before)) found.push('the output has changed');
  await mend(site);
  const { code, err } = await build(site);
  if (code !== 0) found.push(`the next build ends with ${code}: ${err}`);
  if (!isSame(hashes(output), whole)) found.push('the next build writes something else');
  return found.map((each) => `${name}: ${each}`);
}

async function build({ root, now, command }: Site, given: string[] = []) {
  const { terminal, printed } = recordedTerminal();
  const argv = [
    'build',
    '--lang',
    'en',
    ...(given.includes('--now') ? [] : ['--now', now]),
    ...given,
  ];
  const code = await command({ argv, terminal, version: '0', cwd: root, env: {} });
  return { code, err: printed().err };
}

/** Puts back all but the cache, which is the one of the failed build. */
async function mend(site: TestSite): Promise<void> {
  for (const name of [
    'posts',
    'pages',
    'static',
    'themes',
    'public',
    'elsewhere',
    'scholium.yaml',
  ]) {
    rmSync(join(site.root, name), { recursive: true, force: true });
  }
  const filter = (path: string) => !path.includes('.scholium/');
  await cp(backupOf(site), site.root, { recursive: true, filter, preserveTimestamps: true });
}

function backupOf({ root }: TestSite): string {
  return `${root}-whole`;
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
