/** The public API: its names are a promise, so that a change of them is seen here. */
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import * as scholium from '../src/index.ts';

test('exports these values and no others', () => {
  expect(Object.keys(scholium).sort()).toEqual([
    'build',
    'buildSite',
    'check',
    'formatReport',
    'hasFailed',
    'installation',
    'loadConfig',
    'memoryCache',
    'openCache',
    'openMemory',
    'reportJson',
    'serve',
    'version',
  ]);
});

test('its version is that of the package', () => {
  expect(scholium.version).toBe(manifest.version);
});

test('a folder without settings is a diagnostic, not an exception', async () => {
  const built = await scholium.buildSite({ root: import.meta.dirname, now: 0, write: false });
  expect(built.result).toBeUndefined();
  expect(built.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
});
