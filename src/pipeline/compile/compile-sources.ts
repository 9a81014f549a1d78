/** Many sources at once: in threads where there are enough of them, else here. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../../model.ts';
import { openPool, ThreadEnded } from '../../workers/pool.ts';
import type { WorkerData } from './compile-worker.ts';
import type { TimedCompiler, TimedText } from './compiled-text.ts';
import type { CompileOptions } from './processor.ts';
import { createTimedCompiler, textOfEnded } from './timed-compiler.ts';
import { withText } from './with-text.ts';

export interface CompileTask {
  sources: Source[];
  options: CompileOptions;
  /** Absolute path of the bundled `compile-worker`; without, all is done in this thread. */
  worker: string | undefined;
  /** How many threads, whatever the sources are worth. */
  threads?: number | undefined;
  /** Called with each compiled post, in any order. */
  onCompiled: (index: number, timed: TimedText) => void;
  /** Of one note, in milliseconds, where it is not the usual one. */
  limit?: number | undefined;
  /** Of this thread, where one is kept. */
  compiler?: (() => TimedCompiler) | undefined;
}

/**
 * Characters of source. Measured on two cores: with 0.4 million in all, two threads take as long as
 * none; with 1.5 million they take a tenth less, since each must warm up and sets anew what others
 * have set.
 */
const WORTH_A_THREAD = 500_000;
/** More share the memory's bandwidth, and each sets anew the formulas that posts have in common. */
const MOST_THREADS = 8;

/** The same posts whatever the number of threads, which it answers. Gives way to other work between posts. */
export async function compileSources(task: CompileTask): Promise<number> {
  const { sources, worker, threads } = task;
  const size =
    threads === undefined
      ? threadsFor(sources, availableParallelism())
      : Math.min(threads, sources.length);
  if (worker === undefined || size < 2) {
    await compileHere(task);
    return 1;
  }
  await compileInThreads({ ...task, worker }, size);
  return size;
}

/** Whatever the sources are worth. */
export async function compileInThreads(
  { sources, options, worker, onCompiled, limit }: CompileTask & { worker: string },
  size: number,
): Promise<void> {
  const data: WorkerData = { options, limit };
  const pool = openPool<Source, TimedText>({ script: worker, size, data });
  const waiting = sources.entries();
  const takeAll = async () => {
    for (const [index, source] of waiting) {
      const timed = await pool.run(withText(source)).catch((cause: unknown) => {
        if (!(cause instanceof ThreadEnded)) throw cause;
        return textOfEnded(source, cause.message);
      });
      onCompiled(index, timed);
    }
  };
  try {
    // One more for each thread, so that none waits: more texts of a large site do not lie in memory.
    await Promise.all(Array.from({ length: 2 * size }, takeAll));
  } finally {
    await pool.close();
  }
}

/** How many threads `sources` are worth on a machine of `cores`. Reads no more of them than it takes to tell. */
export function threadsFor(sources: Pick<Source, 'text'>[], cores: number): number {
  const most = Math.min(cores, MOST_THREADS, sources.length);
  let characters = 0;
  for (const { text } of sources) {
    characters += text.length;
    if (characters >= most * WORTH_A_THREAD) return most;
  }
  return Math.floor(characters / WORTH_A_THREAD);
}

async function compileHere(task: CompileTask): Promise<void> {
  const { sources, options, onCompiled, limit } = task;
  if (sources.length === 0) return;
  const compile = task.compiler?.() ?? createTimedCompiler(options, limit);
  for (const [index, source] of sources.entries()) {
    if (index > 0) await setImmediate();
    onCompiled(index, compile(source));
  }
}
