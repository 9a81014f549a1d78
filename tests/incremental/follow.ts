/** Takes a script of steps, and holds the build after each against a first build. */
import { clean, incremental, openTestSite, type TestSite } from './site.ts';
import { type Step, take } from './steps.ts';

/** Files older than this are trusted by their times, and a test cannot wait for that. */
const AN_HOUR = 3_600_000;

export interface Followed {
  /** How many builds had nothing to do. */
  skipped: number;
  /** Builds that differ from a first build: after which step, and in which files. */
  divergences: string[];
}

export function followed(script: Step[]): Promise<Followed> {
  return anHourLater(async () => {
    const site = openTestSite();
    try {
      return await buildAfterEach(script, site);
    } finally {
      site.close();
    }
  });
}

/** `work`, for which it is an hour later than it is. */
export async function anHourLater<Result>(work: () => Promise<Result>): Promise<Result> {
  const real = Date.now;
  Date.now = () => real() + AN_HOUR;
  try {
    return await work();
  } finally {
    Date.now = real;
  }
}

async function buildAfterEach(script: Step[], site: TestSite): Promise<Followed> {
  const found: Followed = { skipped: 0, divergences: [] };
  await incremental(site);
  for (const [index, step] of script.entries()) {
    await take(site, step);
    const { code, files, unchanged } = await incremental(site);
    const expected = await clean(site);
    const differing =
      (code === 0) === (expected !== undefined)
        ? changedIn(files, expected ?? files)
        : [`exit ${code}`];
    if (differing.length > 0) {
      const taken = JSON.stringify(script.slice(0, index + 1));
      found.divergences.push(`after ${taken}: ${differing.join(', ')}`);
    }
    if (unchanged) found.skipped++;
  }
  return found;
}

/** Names alone: a difference of whole pages cannot be read. */
function changedIn(files: Map<string, string>, expected: Map<string, string>): string[] {
  const paths = new Set([...files.keys(), ...expected.keys()]);
  return [...paths].filter((path) => files.get(path) !== expected.get(path));
}
