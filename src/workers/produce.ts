/** The side of a thread that makes one thing after the other, ahead of the one who takes them. */
import { MessagePort, workerData } from 'node:worker_threads';

/** What is made, and the bytes that belong to it: they are moved to the taker, not copied. */
export interface Item<Value> {
  value: Value;
  bytes?: Uint8Array<ArrayBuffer>;
}

export type Message<Value> = { item: Item<Value> } | { end: true };

/** What a producer gives its thread. */
export interface ThreadData<Data> {
  port: MessagePort;
  data: Data;
}

/** Bytes that were made and not yet taken: with more of them, the thread waits. */
const MOST_AHEAD = 48_000_000;

/** Calls `itemsOf` with what the producer was opened with. Throws outside of a producer. */
export async function produce<Data, Value>(
  itemsOf: (data: Data) => Iterable<Item<Value>>,
): Promise<void> {
  const { port, data }: ThreadData<Data> = workerData;
  if (!(port instanceof MessagePort)) throw new Error('this module runs in a thread of a producer');
  const send = (message: Message<Value>, ...moved: ArrayBuffer[]) =>
    port.postMessage(message, moved);
  let ahead = 0;
  let onTaken = () => {};
  port.on('message', (taken: number) => {
    ahead -= taken;
    onTaken();
  });
  for (const item of itemsOf(data)) {
    const { bytes } = item;
    ahead += bytes?.length ?? 0;
    send({ item }, ...(bytes ? [bytes.buffer] : []));
    while (ahead > MOST_AHEAD) {
      await new Promise<void>((resolve) => {
        onTaken = resolve;
      });
    }
  }
  send({ end: true });
}
