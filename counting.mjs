// src/workers/produce.ts
import { MessagePort, workerData } from "node:worker_threads";
var MOST_AHEAD = 48e6;
async function produce(itemsOf) {
  const { port, data } = workerData;
  if (!(port instanceof MessagePort)) throw new Error("this module runs in a thread of a producer");
  const send = (message, ...moved) => port.postMessage(message, moved);
  let ahead = 0;
  let onTaken = () => {
  };
  port.on("message", (taken) => {
    ahead -= taken;
    onTaken();
  });
  for (const item of itemsOf(data)) {
    const { bytes } = item;
    ahead += bytes?.length ?? 0;
    send({ item }, ...bytes ? [bytes.buffer] : []);
    while (ahead > MOST_AHEAD) {
      await new Promise((resolve) => {
        onTaken = resolve;
      });
    }
  }
  send({ end: true });
}

// tests/workers/counting.ts
await produce(count);
function* count({ most, bytes, made, exitAt, throwAt }) {
  for (let value = 0; value < most; value++) {
    if (value === exitAt) process.exit(7);
    if (value === throwAt) throw new Error("as the test wants it");
    Atomics.add(made, 0, 1);
    yield { value, bytes: new Uint8Array(bytes).fill(value) };
  }
}
