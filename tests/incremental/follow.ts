/** Takes a script of steps, and holds the build after each against a first build. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { clean, incremental, openTestSite, type TestSite } from './site.ts';
import { type Step, take } from './steps.ts';

/** Files older than this are trusted by their times, and a test cannot wait for that. */
const AN_HOUR = 3_600_000;

/** To be called once at the top of a file of tests. */
export function anHourLater(): void {
  beforeEach(() => {
    const real = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => real() + AN_HOUR);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}

/** How many builds had nothing to do. */
export async function followed(script: Step[]): Promise<number> {
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
