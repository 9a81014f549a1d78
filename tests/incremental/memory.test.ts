/** Compiled posts that a process keeps are as good as new: no stage changes them. */
import { expect, onTestFinished, test } from 'vitest';
import { installation } from '../../src/base/installation.ts';
import { loadConfig } from '../../src/config/load.ts';
import { build } from '../../src/pipeline/build.ts';
import { openMemory } from '../../src/pipeline/build-memory.ts';
import { openTestSite } from './site.ts';

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

test('a second build of the same process makes the same files of them', async () => {
  const { root, close } = openTestSite();
  onTestFinished(close);
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) throw new Error('the settings of the small site have an error');
  const memory = openMemory();
  const request = { root, config, now: Date.UTC(2025, 0, 1), write: false, cache: undefined };
  const first = await build({ ...request, memory, installation: installation() });
  expect(memory.posts.size).toBe(5);
  for (const entry of memory.posts.values()) frozen(entry);
  const second = await build({ ...request, memory, installation: installation() });
  expect(second.cached).toBe(5);
  expect(second.outputs).toEqual(first.outputs);
});
