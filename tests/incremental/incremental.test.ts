/** Whatever happens between two builds, the second makes what a first build would. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clean, incremental, openTestSite, type TestSite } from './site.ts';
import { type Step, scripts, stepNames, take } from './steps.ts';

/** Files older than this are trusted by their times, and a test cannot wait for that. */
const AN_HOUR = 3_600_000;

beforeEach(() => {
  const real = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + AN_HOUR);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many builds had nothing to do. */
async function followed(script: Step[]): Promise<number> {
  const site = openTestSite();
  try {
    return await buildAfterEach(script, site);
  } finally {
    site.close();
  }
}

async function buildAfterEach(script: Step[], site: TestSite): Promise<number> {
  let skipped = 0;
  await incremental(site);
  for (const step of script) {
    await take(site, step);
    const { code, files, unchanged } = await incremental(site);
    const expected = await clean(site);
    expect([step, code === 0]).toEqual([step, expected !== undefined]);
    if (expected) expect([step, changedIn(files, expected)]).toEqual([step, []]);
    if (unchanged) skipped++;
  }
  return skipped;
}

/** Names alone: a difference of whole pages cannot be read. */
function changedIn(files: Map<string, string>, expected: Map<string, string>): string[] {
  const paths = new Set([...files.keys(), ...expected.keys()]);
  return [...paths].filter((path) => files.get(path) !== expected.get(path));
}

test.each(stepNames)('the same step three times: %s', async (name) => {
  await followed([2, 9, 16].map((choice) => ({ name, choice })));
});

test('scripts of any steps', async () => {
  let skipped = 0;
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      skipped += await followed(script);
    }),
    { numRuns: 40, seed: 20260101 },
  );
  // Steps that change nothing are among them: so the shortest way was taken, too.
  expect(skipped).toBeGreaterThan(5);
});
