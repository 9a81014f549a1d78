/** Runs the command as an author does, in a folder of its own: within this process, or as one of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { installation } from '../../src/base/installation.ts';
import { main } from '../../src/cli/main.ts';
import { recordedTerminal } from './recorded-terminal.ts';

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

const { version } = installation();
const ENV = { SOURCE_DATE_EPOCH: '1735689600', TZ: 'UTC' };

/** `scholium …argv` in `cwd`; English and without colour unless `env` says otherwise. */
export async function scholium(
  cwd: string,
  argv: string[],
  env: Record<string, string> = {},
): Promise<Run> {
  const { terminal, printed } = recordedTerminal();
  const code = await main({ argv, terminal, version, cwd, env: { ...ENV, ...env } });
  return { code, ...printed() };
}

/** The same by the bundled command, for what a process alone has: pipes, colours, loaders. */
export function scholiumProcess(
  cwd: string,
  argv: string[],
  env: Record<string, string> = {},
): Run {
  const child = spawnSync(process.execPath, [CLI, ...argv], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...ENV, ...env },
  });
  return { code: child.status, out: child.stdout, err: child.stderr };
}
