/** A producer gives all that its thread makes, in order, and no more is ahead than fits; one that fails gives no more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/workers/produce.ts';
import { openProducer, type Producer } from '../../src/workers/producer.ts';
import type { Counting } from './counting.ts';

const folder = mkdtempSync(join(tmpdir(), 'scholium-producer-'));
const script = join(folder, 'counting.mjs');
let producer: Producer<number>;

beforeAll(async () => {
  await build({
    entryPoints: [`${import.meta.dirname}/counting.ts`],
    ...{ outfile: script, bundle: true, format: 'esm', platform: 'node' },
  });
});

afterEach(() => producer.close());

afterAll(() => rmSync(folder, { recursive: true }));

/** Answers how many were made so far. */
function open(options: Partial<Counting>, from = script): () => number {
  const made = new Int32Array(new SharedArrayBuffer(4));
  producer = openProducer({ script: from, data: { most: 20, bytes: 10, made, ...options } });
  return () => Atomics.load(made, 0);
}

async function taken(): Promise<Item<number>[]> {
  const items: Item<number>[] = [];
  for (;;) {
    for (let item = producer.take(); item; item = producer.take()) items.push(item);
    if (producer.isOver()) return items;
    await producer.arrival();
  }
}

const numbersTo = (end: number) => Array.from({ length: end }, (_, index) => index);

test('in order, each with its bytes', async () => {
  open({});
  const items = await taken();
  expect(items.map(({ value }) => value)).toEqual(numbersTo(20));
  for (const { value, bytes } of items) expect(bytes).toEqual(new Uint8Array(10).fill(value));
});

test('without a turn of the event loop', async () => {
  const made = open({});
  while (made() < 20) await setTimeout(5);
  const values: number[] = [];
  for (const start = Date.now(); values.length < 20 && Date.now() - start < 10_000; ) {
    const item = producer.take();
    if (item) values.push(item.value);
  }
  expect(values).toEqual(numbersTo(20));
});

test('no more are made than fit, till some are taken', async () => {
  const made = open({ bytes: 10_000_000 });
  while (made() < 5) await setTimeout(5);
  await setTimeout(300);
  expect(made()).toBe(5);
  expect(producer.take()?.value).toBe(0);
  while (made() < 6) await setTimeout(5);
  expect((await taken()).map(({ value }) => value)).toEqual(numbersTo(20).slice(1));
});

test.each([
  ['that ends', { exitAt: 3 }],
  ['that throws', { throwAt: 3 }],
])('a thread %s gives what it made till then', async (_, trouble) => {
  open(trouble);
  expect((await taken()).map(({ value }) => value)).toEqual([0, 1, 2]);
});

test('a script that is not there gives nothing', async () => {
  open({}, join(folder, 'none.mjs'));
  expect(await taken()).toEqual([]);
});
