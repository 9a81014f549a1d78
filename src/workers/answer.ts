/** The side of a thread: one answer for each task. */
import { parentPort, workerData } from 'node:worker_threads';

export type Answer<Result> = { result: Result } | { error: unknown };

/**
 * Calls `handlerFor` with what the pool was opened with, and its handler with each task. What it
 * throws goes back to the one who gave the task. Throws outside of a pool.
 */
export function answerTasks<Data, Task, Result>(
  handlerFor: (data: Data) => (task: Task) => Result,
): void {
  if (!parentPort) throw new Error('this module runs in a thread of a pool');
  const port = parentPort;
  const handle = handlerFor(workerData);
  port.on('message', (task: Task) => port.postMessage(answerTo(task, handle)));
}

function answerTo<Task, Result>(task: Task, handle: (task: Task) => Result): Answer<Result> {
  try {
    return { result: handle(task) };
  } catch (error) {
    return { error };
  }
}
