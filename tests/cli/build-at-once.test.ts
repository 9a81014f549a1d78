/** Several builds of one site at once: each ends well or tells that another is writing, and the site is whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFile } from '../../src/pipeline/write/lock.ts';
import { hashes, note, siteWith } from '../site-folder.ts';
import { scholium } from './scholium.ts';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const ENVIRONMENT = { ...process.env, SOURCE_DATE_EPOCH: '1735689600' };

function notes(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `posts/n${at}.md`,
      note(`第 ${at} 篇，$x_{${at}}$。\n`),
    ]),
  );
}

async function buildIn(site: string) {
  const child = spawn(process.execPath, [CLI, 'build', '-C', site, '--lang', 'en'], {
    env: ENVIRONMENT,
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, err };
}

test('five builds that race, after one that was killed', async () => {
  const site = siteWith(notes(12));
  const lock = lockFile(site, join(site, 'public'));
  mkdirSync(dirname(lock));
  writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
  const held = await buildIn(site);
  expect([held.code, held.err]).toEqual([4, expect.stringContaining('error[SC615]')]);
  expect(existsSync(join(site, 'public'))).toBe(false);
  // As a killed build leaves it: of a process that is gone.
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
  const ended = await Promise.all(Array.from({ length: 5 }, () => buildIn(site)));
  const codes = ended.map(({ code }) => code);
  expect(codes.filter((code) => code !== 0 && code !== 4)).toEqual([]);
  if (!codes.includes(0)) throw new Error('no build had the folder to itself');
  expect(existsSync(lock)).toBe(false);
  await scholium(site, ['build', '--out', 'elsewhere']);
  expect(hashes(join(site, 'public'))).toEqual(hashes(join(site, 'elsewhere')));
});
