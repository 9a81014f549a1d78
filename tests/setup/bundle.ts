/** Before all tests: bundles the tool unless dist/ is up to date, so that tests can run it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export default function bundle(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts/bundle.mjs'), '--if-stale'], {
    stdio: 'inherit',
  });
}
