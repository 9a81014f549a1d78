/** A thread for the producer's tests: counts to `most`, with so many bytes each; ends or throws where it is told to. */
import { type Item, produce } from '../../src/workers/produce.ts';

export interface Counting {
  most: number;
  bytes: number;
  /** How many it has made. */
  made: Int32Array;
  exitAt?: number;
  throwAt?: number;
}

await produce<Counting, number>(count);

function* count({ most, bytes, made, exitAt, throwAt }: Counting): Generator<Item<number>> {
  for (let value = 0; value < most; value++) {
    if (value === exitAt) process.exit(7);
    if (value === throwAt) throw new Error('as the test wants it');
    Atomics.add(made, 0, 1);
    yield { value, bytes: new Uint8Array(bytes).fill(value) };
  }
}
