/** Posts compiled in threads are those compiled without. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type CompileTask,
  compileInThreads,
  compileSources,
  threadsFor,
} from '../../../src/pipeline/compile/compile-sources.ts';
import type { CompiledText, TimedText } from '../../../src/pipeline/compile/compiled-text.ts';
import { textOfEnded } from '../../../src/pipeline/compile/timed-compiler.ts';
import { COMPILE_OPTIONS, exampleSource } from '../../example/markdown.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Made by the bundle that the tests start with. */
const WORKER = join(ROOT, 'dist/compile-worker.js');

const sources = readdirSync(join(ROOT, 'posts'))
  .filter((name) => name.endsWith('.md'))
  .map((path) => exampleSource(readFileSync(join(ROOT, 'posts', path), 'utf8'), { path }));

/** In the order of `sources`, however they are compiled. */
async function compiledBy(
  compile: (task: CompileTask) => Promise<unknown>,
): Promise<CompiledText[]> {
  const made: CompiledText[] = [];
  const onCompiled = (index: number, { text, isFinal }: TimedText) => {
    expect(isFinal).toBe(true);
    made[index] = text;
  };
  await compile({ sources, options: COMPILE_OPTIONS, worker: undefined, onCompiled });
  return made;
}

test('to the byte, and in their places', async () => {
  const here = await compiledBy(compileSources);
  expect(here.map(({ facts }) => JSON.parse(facts).path)).toEqual(sources.map(({ path }) => path));
  const inThreads = (task: CompileTask) => compileInThreads({ ...task, worker: WORKER }, 3);
  expect(await compiledBy(inThreads)).toEqual(here);
});

test('a few notes are not worth a thread, many are, and no more than there are cores', () => {
  const notes = (count: number) =>
    Array.from({ length: count }, () => ({ text: '字'.repeat(10_000) }));
  expect(threadsFor(notes(40), 2)).toBeLessThan(2);
  expect(threadsFor(notes(160), 2)).toBe(2);
  expect(threadsFor(notes(160), 8)).toBe(3);
  expect(threadsFor(notes(10_000), 64)).toBe(8);
  let read = 0;
  const large = Array.from({ length: 10_000 }, () => ({
    get text() {
      read++;
      return '字'.repeat(10_000);
    },
  }));
  expect([threadsFor(large, 2), read]).toEqual([2, 100]);
});

test.each([
  ['here', undefined, 1],
  ['in threads', WORKER, 2],
])(
  'a note that takes too long is named, and the others are compiled: %s',
  async (_, worker, size) => {
    const long = exampleSource('$x^2$ and **text** in a [note](#a)\n\n'.repeat(8000), {
      path: 'posts/long.md',
    });
    const short = exampleSource('short', { path: 'posts/short.md' });
    const made: TimedText[] = [];
    const onCompiled = (index: number, timed: TimedText) => {
      made[index] = timed;
    };
    const task = { sources: [long, short], options: COMPILE_OPTIONS, onCompiled, limit: 100 };
    if (worker === undefined) await compileSources({ ...task, worker });
    else await compileInThreads({ ...task, worker }, size);
    const [cut, whole] = made.map(({ text, isFinal }) => ({ ...JSON.parse(text.facts), isFinal }));
    expect(cut).toMatchObject({
      isFinal: false,
      diagnostics: [{ code: 'SC243', file: 'posts/long.md', place: { line: 1, column: 1 } }],
    });
    expect(whole).toMatchObject({ path: 'posts/short.md' });
  },
);

test('a note that takes its thread with it is named, too', () => {
  const { text, isFinal } = textOfEnded(exampleSource('文'), 'out of memory');
  expect(isFinal).toBe(false);
  expect(JSON.parse(text.facts)).toMatchObject({
    diagnostics: [{ code: 'SC244', place: { line: 1, column: 1 } }],
  });
});
