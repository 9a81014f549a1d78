/** A thread for the pool's tests: doubles numbers, throws at texts, ends at null, takes all memory at Infinity. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', (task) => {
  if (task === null) process.exit(7);
  if (task === Infinity) for (const all = []; ; ) all.push(new Array(1e6).fill(all));
  if (typeof task === 'string') parentPort.postMessage({ error: new Error(task) });
  else parentPort.postMessage({ result: task * workerData });
});
