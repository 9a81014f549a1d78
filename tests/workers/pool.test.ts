/** A pool answers every task once, and a thread that ends takes no task with it in silence. */
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openPool, type Pool, ThreadEnded } from '../../src/workers/pool.ts';

const script = join(import.meta.dirname, 'echo.mjs');
let pool: Pool<unknown, number>;

function open(size: number): Pool<unknown, number> {
  pool = openPool({ script, size, data: 2 });
  return pool;
}

afterEach(() => pool.close());

test.each([1, 2, 5])('%i threads give each task its own result', async (size) => {
  const { run } = open(size);
  const tasks = Array.from({ length: 40 }, (_, index) => index);
  expect(await Promise.all(tasks.map(run))).toEqual(tasks.map((task) => task * 2));
});

test('a task that throws rejects, and the next is done', async () => {
  const { run } = open(1);
  const [failed, done] = await Promise.allSettled([run('no'), run(4)]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no' } });
  expect(done).toEqual({ status: 'fulfilled', value: 8 });
});

test('a thread that ends rejects its task, and another does those that come after it', async () => {
  const { run } = open(1);
  const [ended, after] = await Promise.allSettled([run(null), run(4)]);
  expect(ended).toMatchObject({ status: 'rejected', reason: { message: 'exit 7' } });
  expect(after).toEqual({ status: 'fulfilled', value: 8 });
  await expect(run(null)).rejects.toThrow(ThreadEnded);
  expect(await run(5)).toBe(10);
});

test('a thread without memory is one that ended', async () => {
  pool = openPool({ script, size: 2, data: 2, memory: 20 });
  const { run } = pool;
  const outcomes = await Promise.allSettled([run(3), run(Infinity), run(4)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: { message: 'out of memory' } });
});

test('as many tasks as there are may wait for a thread that fails', async () => {
  pool = openPool({ script: join(import.meta.dirname, 'none.mjs'), size: 1, data: 0 });
  const tasks = Array.from({ length: 20_000 }, () => pool.run(1));
  const outcomes = await Promise.allSettled(tasks);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20_000);
});

test('a script that is not there rejects', async () => {
  pool = openPool({ script: join(import.meta.dirname, 'none.mjs'), size: 2, data: 0 });
  await expect(pool.run(1)).rejects.toThrow('none.mjs');
});
