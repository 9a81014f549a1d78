/** The bundled command as a process of its own, left alone or interfered with. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export const CLI = join(import.meta.dirname, '../../../dist/cli.js');

export interface Ended {
  /** Null where it was killed. */
  code: number | null;
  out: string;
  err: string;
}

export interface Preload {
  /** For `node --import`. */
  file: string;
  remove(): void;
}

/** The interference as one file: it must not need what loads TypeScript. */
export async function bundlePreload(): Promise<Preload> {
  const folder = mkdtempSync(join(tmpdir(), 'scholium-preload-'));
  const file = join(folder, 'preload.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'preload.ts')],
    outfile: file,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `argv` is that of Node; of this process's environment, the child has the path of programs. */
export function startNode(argv: string[], env: NodeJS.ProcessEnv = {}, cwd?: string): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, argv, {
    cwd,
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function ended(child: ChildProcess): Promise<Ended> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}
