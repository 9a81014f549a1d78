/** Threads that take one task after the other; they do not know what a post is. */
import { Worker } from 'node:worker_threads';
import type { Answer } from './answer.ts';

export interface PoolOptions {
  /** Absolute path of a module that calls `answerTasks`. */
  script: string;
  /** How many threads. */
  size: number;
  /** What each thread is given once, as `workerData`. */
  data: unknown;
  /** Of each thread's heap, in megabytes; else what Node gives. */
  memory?: number;
}

/** A task's thread ended before the task was done: it ran out of memory, or was killed. */
export class ThreadEnded extends Error {}

export interface Pool<Task, Result> {
  /** Rejects with what the task threw; with ThreadEnded when its thread ends. Another takes up the next. */
  run(task: Task): Promise<Result>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * Much of parsing is garbage that dies young: with room for it the collector takes 10–15 % less of
 * the time. The stack is as large as that of the main thread, so that what nests too deeply for one
 * does for the other.
 */
const RESOURCES = { maxYoungGenerationSizeMb: 96, stackSizeMb: 1.15 };

interface Pending<Task, Result> {
  task: Task;
  resolve: (result: Result) => void;
  reject: (cause: unknown) => void;
}

/** The threads start at once; a task waits for the first that is free. */
export function openPool<Task, Result>({
  script,
  size,
  data,
  memory,
}: PoolOptions): Pool<Task, Result> {
  const waiting: Pending<Task, Result>[] = [];
  const resourceLimits = { ...RESOURCES, ...(memory && { maxOldGenerationSizeMb: memory }) };
  const start = () => new Worker(script, { workerData: data, resourceLimits });
  const threads = Array.from({ length: size }, () =>
    startThread<Task, Result>(start, () => waiting.shift()),
  );
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        threads.find((thread) => thread.isFree())?.next();
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function startThread<Task, Result>(
  start: () => Worker,
  take: () => Pending<Task, Result> | undefined,
) {
  let current: Pending<Task, Result> | undefined;
  let failure: { cause: unknown } | undefined;
  let isClosed = false;
  let worker: Worker | undefined = watched(start());
  const next = () => {
    current = take();
    if (failure) fail(failure.cause);
    else if (current) {
      worker ??= watched(start());
      worker.postMessage(current.task);
    }
  };
  /** Whatever waits fails with a thread that cannot run: tens of thousands of tasks may. */
  function fail(cause: unknown): void {
    failure = { cause };
    for (; current; current = take()) current.reject(cause);
  }
  /** A task that takes its thread with it takes no other: they get a new thread. */
  function ended(reason: string): void {
    const last = current;
    worker = undefined;
    if (!isClosed && last) next();
    last?.reject(new ThreadEnded(reason));
  }
  function watched(thread: Worker): Worker {
    let isOver = false; // an error is followed by an exit
    thread.on('message', (answer: Answer<Result>) => {
      if ('error' in answer) current?.reject(answer.error);
      else current?.resolve(answer.result);
      next();
    });
    thread.on('error', (cause) => {
      isOver = true;
      if (isOutOfMemory(cause)) ended('out of memory');
      else fail(cause);
    });
    thread.on('exit', (code) => {
      if (!isOver) ended(`exit ${code}`);
    });
    return thread;
  }
  const end = () => {
    isClosed = true;
    return worker?.terminate();
  };
  return { isFree: () => current === undefined, next, end };
}

function isOutOfMemory(cause: Error): boolean {
  return 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
