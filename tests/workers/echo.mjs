/** A thread for the pool's tests: doubles numbers, throws at texts, ends at null. */
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', (task) => {
  if (task === null) process.exit(7);
  if (typeof task === 'string') parentPort.postMessage({ error: new Error(task) });
  else parentPort.postMessage({ result: task * workerData });
});
