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
}

export interface Pool<Task, Result> {
  /** Rejects with what the task threw, or when its thread ends. */
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
export function openPool<Task, Result>({ script, size, data }: PoolOptions): Pool<Task, Result> {
  const waiting: Pending<Task, Result>[] = [];
  const threads = Array.from({ length: size }, () => {
    const worker = new Worker(script, { workerData: data, resourceLimits: RESOURCES });
    return startThread<Task, Result>(worker, () => waiting.shift());
  });
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

function startThread<Task, Result>(worker: Worker, take: () => Pending<Task, Result> | undefined) {
  let current: Pending<Task, Result> | undefined;
  let failure: { cause: unknown } | undefined;
  const next = () => {
    current = take();
    if (failure) fail(failure.cause);
    else if (current) worker.postMessage(current.task);
  };
  /** Whatever waits fails with this thread: tens of thousands of tasks may. */
  const fail = (cause: unknown) => {
    failure = { cause };
    for (; current; current = take()) current.reject(cause);
  };
  worker.on('message', (answer: Answer<Result>) => {
    if ('error' in answer) current?.reject(answer.error);
    else current?.resolve(answer.result);
    next();
  });
  worker.on('error', fail);
  worker.on('exit', (code) => {
    if (current) fail(new Error(`a thread ended with ${code} before its task was done`));
  });
  return { isFree: () => current === undefined, next, end: () => worker.terminate() };
}
