/** Who may write into an output folder, and whose lock is given up. */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, test } from 'vitest';
import { isLock, takeLock } from '../../../src/pipeline/write/lock.ts';
import { folderWith } from '../../cli/scholium.ts';
import type { DiskCall } from '../../proofs/disk/calls.ts';
import { failingAt } from '../../proofs/disk/fail.ts';

const DEAD = spawnSync(process.execPath, ['-e', '']).pid;

/** A process that runs until the test ends. */
function runningProcess(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

function lockOf(holder: object | string, { secondsAgo = 0 } = {}): string {
  const folder = join(folderWith({}), '.scholium');
  mkdirSync(folder);
  const text = typeof holder === 'string' ? holder : JSON.stringify(holder);
  const file = join(folder, 'lock');
  writeFileSync(file, text);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(file, then, then);
  return file;
}

/** Whether the lock can be had; if so, it is released and nothing is left. */
function canTake(file: string): boolean {
  const taken = takeLock(file);
  if (!isLock(taken)) return false;
  expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`);
  taken.release();
  expect(existsSync(dirname(file))).toBe(false);
  return true;
}

test('a folder that nobody writes into can be taken', () => {
  expect(canTake(join(folderWith({}), '.scholium/lock'))).toBe(true);
});

test('a process that runs keeps its lock', () => {
  const pid = runningProcess();
  const file = lockOf({ pid, host: hostname() });
  expect(takeLock(file)).toMatchObject({ pid, host: hostname() });
  expect(existsSync(file)).toBe(true);
});

it.each<[string, () => string]>([
  ['whose process is gone', () => lockOf({ pid: DEAD, host: hostname() })],
  ['of an earlier build of this process', () => lockOf({ pid: process.pid, host: hostname() })],
  ['that was torn', () => lockOf('{"pid":1', { secondsAgo: 60 })],
  ['of another machine, old', () => lockOf({ pid: 1, host: 'else' }, { secondsAgo: 7200 })],
])('a lock %s is given up', (_, lock) => {
  expect(canTake(lock())).toBe(true);
});

it.runIf(process.platform === 'linux')('is given up by a process that got the number later', () => {
  const pid = runningProcess();
  expect(canTake(lockOf({ pid, host: hostname(), started: '1' }))).toBe(true);
});

it.each<[string, () => string]>([
  ['that is being written', () => lockOf('')],
  ['of another machine', () => lockOf({ pid: DEAD, host: 'else' })],
])('a lock %s is kept', (_, lock) => {
  expect(canTake(lock())).toBe(false);
});

test('what killed processes left on the way to a lock is cleared away, what others are about is not', () => {
  const file = join(folderWith({}), '.scholium/lock');
  mkdirSync(dirname(file));
  const names = [`lock.${DEAD}.new`, `lock.${DEAD}`, `lock.${runningProcess()}.new`, 'lock-b'];
  for (const name of names) writeFileSync(join(dirname(file), name), '{"pid"');
  const taken = takeLock(file);
  if (!isLock(taken)) throw new Error('nobody else has it');
  taken.release();
  expect(readdirSync(dirname(file)).sort()).toEqual(names.slice(2).sort());
});

test('a full disk has no room for a lock: the folder is taken, and nothing is left behind', async () => {
  const folder = folderWith({ '.scholium/kept': '' });
  const among = ({ name }: DiskCall) => name === 'writeFileSync';
  await failingAt({ nth: 1, isLasting: true, code: 'ENOSPC' }, { folder, among }, async () => {
    expect(isLock(takeLock(join(folder, '.scholium/lock')))).toBe(true);
  });
  expect(readdirSync(join(folder, '.scholium'))).toEqual(['kept']);
});

test('a lock that another process took over is not released', () => {
  const file = join(folderWith({}), '.scholium/lock');
  const taken = takeLock(file);
  if (!isLock(taken)) throw new Error('nobody else has it');
  const other = JSON.stringify({ pid: runningProcess(), host: hostname() });
  writeFileSync(file, other);
  taken.release();
  expect(readFileSync(file, 'utf8')).toBe(other);
});
