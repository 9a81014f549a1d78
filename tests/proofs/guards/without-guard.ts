/** The checks on sources that lack a guard: bundled anew for each, with the rest as it was. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';
import type { Check } from './checks.ts';
import type { Guard } from './guards.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Libraries are found from there as from the sources. */
const FOLDER = join(ROOT, 'node_modules/.scholium-planted');

export interface Bundler {
  /** Throws where the line is not there any more: then the list of guards is old. */
  checkWithout(guard: Guard): Promise<Check>;
  close(): Promise<void>;
}

/** One context for all: what has not changed is not parsed again. */
export async function openBundler(guards: Guard[]): Promise<Bundler> {
  mkdirSync(FOLDER, { recursive: true });
  const made: string[] = [];
  const outfile = join(FOLDER, `guards-${process.pid}.mjs`);
  let removed: Guard | undefined;
  const files = [...new Set(guards.map(({ file }) => file))];
  const building = await context({
    ...{ absWorkingDir: ROOT, entryPoints: ['tests/proofs/guards/checks.ts'], outfile },
    ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node' },
    ...{ write: true, logLevel: 'silent' },
    plugins: [
      {
        name: 'guard',
        setup({ onLoad }) {
          onLoad({ filter: new RegExp(`/src/(?:${files.join('|')})$`) }, ({ path }) => {
            const text = readFileSync(path, 'utf8');
            const isIts = removed && path === join(ROOT, 'src', removed.file);
            return { contents: isIts && removed ? without(text, removed) : text, loader: 'ts' };
          });
        },
      },
    ],
  });
  return {
    async checkWithout(guard) {
      removed = guard;
      const { errors } = await building.rebuild();
      if (errors.length > 0) throw new Error(errors.map(({ text }) => text).join('\n'));
      made.push(outfile);
      const url = `${pathToFileURL(outfile).href}?${made.length}`;
      const { CHECKS }: { CHECKS: Record<string, Check> } = await import(url);
      const check = CHECKS[guard.check];
      if (!check) throw new Error(`there is no check of ${guard.check}`);
      return check;
    },
    async close() {
      await building.dispose();
      rmSync(outfile, { force: true });
    },
  };
}

function without(text: string, { file, from, to }: Guard): string {
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  return text.replace(from, () => to);
}
