/** Before all tests: bundles the tool unless dist/ is up to date, so that tests can run it, and finds a fast disk. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Bytes: many times what the tests have there at once. */
const ENOUGH = 2 ** 28;

/** JavaScript: Vitest loads it before anything can load TypeScript. */
export default function before({ provide }) {
  execFileSync(process.execPath, [join(ROOT, 'scripts/bundle.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
  const disk = tmpdir();
  const memory = folderInMemory();
  provide('temporary', { disk, memory: memory ?? disk });
  return () => memory && rmSync(memory, { recursive: true, force: true });
}

/** Containers often have little memory there, or let no program run, and other systems have none: then the disk must do. */
function folderInMemory() {
  let folder;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ENOUGH) return undefined;
    folder = mkdtempSync(join(MEMORY, 'scholium-tests-'));
    // As open as /tmp: some tests start programs that run as another user.
    chmodSync(folder, 0o1777);
    const program = join(folder, 'program');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
    execFileSync(program);
    return folder;
  } catch (cause) {
    if (folder) rmSync(folder, { recursive: true, force: true });
    if (['ENOENT', 'EACCES', 'EROFS'].includes(cause.code)) return undefined;
    throw cause;
  }
}
