/** Posts compiled in threads are those compiled without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileSources } from '../../../src/pipeline/compile/compile-sources.ts';
import { COMPILE_OPTIONS, exampleSource } from '../../example/markdown.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Made by the bundle that the tests start with. */
const WORKER = join(ROOT, 'dist/compile-worker.js');

const names = readdirSync(join(ROOT, 'posts')).filter((name) => name.endsWith('.md'));
/** Enough of them that two threads are worth it. */
const sources = ['a', 'b'].flatMap((folder) =>
  names.map((name) => {
    const text = readFileSync(join(ROOT, 'posts', name), 'utf8');
    return exampleSource(text, { path: `${folder}/${name}` });
  }),
);

async function compiled(worker: string | undefined): Promise<string[]> {
  const made: string[] = [];
  const onCompiled = (index: number, json: string) => {
    made[index] = json;
  };
  await compileSources({ sources, options: COMPILE_OPTIONS, worker, onCompiled });
  return made;
}

test('to the byte, and in their places', async () => {
  expect(sources.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(120_000);
  const here = await compiled(undefined);
  expect(here.map((json) => JSON.parse(json).path)).toEqual(sources.map(({ path }) => path));
  expect(await compiled(WORKER)).toEqual(here);
});
