/** Scholium with a mistake put into it: its sources bundled anew, one line of them another. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { main } from '../../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Libraries are found from there as from the sources. */
const FOLDER = join(ROOT, 'node_modules/.scholium-planted');

/** Other code in one place. */
export interface Alteration {
  /** Below src/. */
  file: string;
  /** Stands there once. */
  from: string;
  to: string;
}

export interface Bug extends Alteration {
  /** What is forgotten. */
  name: string;
  /** Names of steps, of which some must show the mistake. */
  script: string[];
}

export interface Planted {
  main: typeof main;
  remove(): void;
}

/** Throws where the line is not there any more: then the list of bugs is old. */
export function plant(bug: Alteration, number: number): Promise<Planted> {
  return plantAll([bug], number);
}

/** Each in a file of its own. */
export async function plantAll(bugs: readonly Alteration[], number: number): Promise<Planted> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = join(FOLDER, `${process.pid}-${number}.mjs`);
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
          // Of these files alone: to ask for each of all would take longer than to bundle them.
          const filter = new RegExp(`/src/(?:${bugs.map(({ file }) => file).join('|')})$`);
          onLoad({ filter }, ({ path }) => {
            const bug = bugs.find(({ file }) => join(ROOT, 'src', file) === path);
            if (!bug) return undefined;
            const { file, from, to } = bug;
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
