/** A thread that makes one thing after the other while others are made here. */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Item, Message, ThreadData } from './produce.ts';

export interface ProducerOptions<Data> {
  /** Absolute path of a module that calls `produce`. */
  script: string;
  data: Data;
}

export interface Producer<Value> {
  /** The next item, in the order in which they are made; undefined while there is none. Never waits. */
  take(): Item<Value> | undefined;
  /** Waits until there may be one, or the thread is over. */
  arrival(): Promise<void>;
  /**
   * Whether no more will come: all was made, or the thread has failed. What a thread that failed owes is made by
   * whoever needs it, who then meets what was wrong.
   */
  isOver(): boolean;
  /** Ends the thread, done or not. */
  close(): Promise<void>;
}

/** Much of what is made is garbage soon, as in `pool.ts`; more room than this gained nothing. */
const RESOURCES = { maxYoungGenerationSizeMb: 32 };

/** The thread starts at once. */
export function openProducer<Data, Value>({
  script,
  data,
}: ProducerOptions<Data>): Producer<Value> {
  const { port1: here, port2: port } = new MessageChannel();
  const workerData: ThreadData<Data> = { port, data };
  const thread = new Worker(script, {
    ...{ workerData, transferList: [port], resourceLimits: RESOURCES },
  });
  const arrived: Message<Value>[] = [];
  let isOver = false;
  let onNews = () => {};
  const end = () => {
    isOver = true;
    onNews();
  };
  here.on('message', (message: Message<Value>) => {
    arrived.push(message);
    onNews();
  });
  thread.on('error', end);
  thread.on('exit', end);
  /** Not all have been handed out by the event loop, which may have had no turn for long. */
  const next = (): Message<Value> | undefined =>
    arrived.shift() ?? receiveMessageOnPort(here)?.message;
  return {
    take() {
      const message = next();
      if (!message) return undefined;
      if ('end' in message) {
        end();
        return undefined;
      }
      here.postMessage(message.item.bytes?.length ?? 0);
      return message.item;
    },
    arrival: () =>
      new Promise((resolve) => {
        onNews = resolve;
        if (isOver || arrived.length > 0) resolve();
      }),
    isOver: () => isOver && arrived.length === 0,
    async close() {
      here.close();
      await thread.terminate();
    },
  };
}
