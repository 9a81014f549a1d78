/** Runs the bundled command as an author does: in a folder of its own, as a process. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const CLI = join(import.meta.dirname, '../../dist/cli.js');

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** A new folder that holds `files` (path → text) and is deleted after the test. */
export function folderWith(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** `scholium …argv` in `cwd`; English and without colour unless `env` says otherwise. */
export function scholium(cwd: string, argv: string[], env: Record<string, string> = {}): Run {
  const child = spawnSync(process.execPath, [CLI, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: '1735689600', TZ: 'UTC', ...env },
  });
  return { code: child.status, out: child.stdout, err: child.stderr };
}
