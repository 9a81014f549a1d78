/** `npm run screenshots`: the tests that visit each kind of page leave pictures of it in tests/browser/screenshots/. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const command = ['node_modules/vitest/vitest.mjs', 'run', 'tests/browser/requests.test.ts'];
const { status } = spawnSync(process.execPath, command, {
  cwd: join(ROOT),
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS: '1' },
});
process.exitCode = status ?? 1;
