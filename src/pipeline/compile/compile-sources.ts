/** Many sources at once: in threads where there are enough of them, else here. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../../model.ts';
import { openPool } from '../../workers/pool.ts';
import { createCompiler } from './compile-post.ts';
import { asText, type CompiledText } from './compiled-text.ts';
import type { CompileOptions } from './processor.ts';

export interface CompileTask {
  sources: Source[];
  options: CompileOptions;
  /** Absolute path of the bundled `compile-worker`; without, all is done in this thread. */
  worker: string | undefined;
  /** How many threads, whatever the sources are worth. */
  threads?: number | undefined;
  /** Called with each compiled post, in any order. */
  onCompiled: (index: number, text: CompiledText) => void;
}

/**
 * Characters of source. Measured on two cores: with 0.4 million in all, two threads take as long as
 * none; with 1.5 million they take a tenth less, since each must warm up and sets anew what others
 * have set.
 */
const WORTH_A_THREAD = 500_000;
/** More share the memory's bandwidth, and each sets anew the formulas that posts have in common. */
const MOST_THREADS = 8;

/** The same posts whatever the number of threads. Gives way to other work after each post. */
export async function compileSources(task: CompileTask): Promise<void> {
  const { sources, worker, threads } = task;
  const size =
    threads === undefined
      ? threadsFor(sources, availableParallelism())
      : Math.min(threads, sources.length);
  if (worker === undefined || size < 2) return compileHere(task);
  return compileInThreads({ ...task, worker }, size);
}

/** Whatever the sources are worth. */
export async function compileInThreads(
  { sources, options, worker, onCompiled }: CompileTask & { worker: string },
  size: number,
): Promise<void> {
  const pool = openPool<Source, CompiledText>({ script: worker, size, data: options });
  try {
    const run = async (source: Source, index: number) => {
      onCompiled(index, await pool.run(source));
    };
    await Promise.all(sources.map(run));
  } finally {
    await pool.close();
  }
}

/** How many threads `sources` are worth on a machine of `cores`. */
export function threadsFor(sources: Pick<Source, 'text'>[], cores: number): number {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const worth = Math.floor(characters / WORTH_A_THREAD);
  return Math.min(worth, cores, MOST_THREADS, sources.length);
}

async function compileHere({ sources, options, onCompiled }: CompileTask): Promise<void> {
  const compile = createCompiler(options);
  for (const [index, source] of sources.entries()) {
    onCompiled(index, asText(compile(source)));
    await setImmediate();
  }
}
