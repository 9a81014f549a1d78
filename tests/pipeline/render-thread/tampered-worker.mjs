/** The thread that makes feeds and the search, in trouble: `THREAD_TROUBLE` says in which. */
import { workerData } from 'node:worker_threads';

const { THREAD_TROUBLE: trouble } = process.env;
const { port, data } = workerData;
const send = port.postMessage.bind(port);
let sent = 0;

if (trouble === 'none of the cache') data.cacheFolder += '-gone';

port.postMessage = (message, moved) => {
  sent++;
  if (trouble === 'an exit' && sent > 4) process.exit(7);
  if (trouble === 'an error' && sent > 4) throw new Error('as the test wants it');
  if (trouble === 'other bytes' && message.item?.bytes) message.item.bytes.fill(120);
  send(message, moved);
};

await import('../../../dist/render-worker.js');
