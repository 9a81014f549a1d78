/** Scholium with a mistake put into it: its sources bundled anew, one line of them another. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { main } from '../../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Libraries are found from there as from the sources. */
const FOLDER = join(ROOT, 'node_modules/.scholium-planted');

export interface Bug {
  /** What is forgotten. */
  name: string;
  /** Below src/. */
  file: string;
  /** Stands there once. */
  from: string;
  to: string;
  /** Names of steps, of which some must show the mistake. */
  script: string[];
}

export interface Planted {
  main: typeof main;
  remove(): void;
}

/** Throws where the line is not there any more: then the list of bugs is old. */
export async function plant({ file, from, to }: Bug, number: number): Promise<Planted> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `${process.pid}-${number}.mjs`);
  const bugged = join(ROOT, 'src', file);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'bug',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            if (path !== bugged) return undefined;
            const { readFileSync } = await import('node:fs');
            const text = readFileSync(path, 'utf8');
            if (text.split(from).length !== 2)
              throw new Error(`${file} does not hold once: ${from}`);
            return { contents: text.replace(from, () => to), loader: 'ts' };
          });
        },
      },
    ],
  });
  const module: { main: typeof main } = await import(pathToFileURL(outfile).href);
  return { main: module.main, remove: () => rmSync(outfile, { force: true }) };
}
