/** Takes a script of steps, and holds the build after each against a first build. */
import { inputsOf, putBack } from './inputs.ts';
import { clean, type Incremental, incremental, openTestSite, type TestSite } from './site.ts';
import { type Step, take } from './steps.ts';

/** Files older than this are trusted by their times, and a test cannot wait for that. */
const AN_HOUR = 3_600_000;

export interface Followed {
  /** How many builds had nothing to do. */
  skipped: number;
  /** Builds that differ from a first build: after which steps, and in which files. */
  divergences: string[];
}

export interface Way {
  /** A site of few notes. */
  isBrief?: boolean;
  /** Scripts of which each build is held against a first one; of the others the last: what is forgotten stays so. */
  isWatched?: (script: number) => boolean;
}

/** Scripts one after the other on the same site, whose files are put back between them. */
export function followed(
  scripts: readonly Step[][],
  { isBrief = false, isWatched = () => true }: Way = {},
): Promise<Followed> {
  return anHourLater(async () => {
    const site = openTestSite({ isBrief });
    try {
      return await followOn(site, scripts, isWatched);
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

async function followOn(
  site: TestSite,
  scripts: readonly Step[][],
  isWatched: (script: number) => boolean,
): Promise<Followed> {
  const found: Followed = { skipped: 0, divergences: [] };
  const taken: Step[][] = [];
  const { now } = site;
  const inputs = inputsOf(site.root);
  for (const [number, script] of scripts.entries()) {
    putBack(site.root, inputs);
    site.now = now;
    taken.push([]);
    await build(site, { found, taken, isHeld: true });
    for (const [index, step] of script.entries()) {
      await take(site, step);
      taken.at(-1)?.push(step);
      const isLast = index === script.length - 1;
      if (!isLast && step.goesOn) continue;
      await build(site, { found, taken, isHeld: isLast || isWatched(number) });
    }
  }
  return found;
}

interface Held {
  found: Followed;
  /** All that has been done to the site. */
  taken: Step[][];
  /** Whether the build is held against a first one. */
  isHeld: boolean;
}

async function build(site: TestSite, { found, taken, isHeld }: Held): Promise<void> {
  const made = await incremental(site);
  if (made.unchanged) found.skipped++;
  const differing = isHeld ? differences(made, await clean(site)) : [];
  if (differing.length === 0) return;
  found.divergences.push(`after ${JSON.stringify(taken)}: ${differing.join(', ')}`);
}

/** Of what a build made and what a first one would; undefined where that would fail. */
export function differences(
  { code, files }: Incremental,
  expected: Map<string, string> | undefined,
): string[] {
  if ((code === 0) !== (expected !== undefined)) return [`exit ${code}`];
  return expected === undefined ? [] : changedIn(files, expected);
}

/** Names alone: a difference of whole pages cannot be read. */
function changedIn(files: Map<string, string>, expected: Map<string, string>): string[] {
  const paths = new Set([...files.keys(), ...expected.keys()]);
  return [...paths].filter((path) => files.get(path) !== expected.get(path));
}
