/** Before all tests: bundles the tool unless dist/ is up to date, so that tests can run it, and finds a fast disk. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
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

/** Containers often have little memory there, other systems none: then temporary files lie where they always do. */
function folderInMemory() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ENOUGH) return undefined;
    const folder = mkdtempSync(join(MEMORY, 'scholium-tests-'));
    // As open as /tmp: some tests start programs that run as another user.
    chmodSync(folder, 0o1777);
    return folder;
  } catch (cause) {
    if (['ENOENT', 'EACCES', 'EROFS'].includes(cause.code)) return undefined;
    throw cause;
  }
}
