/** The disk is full, failing, read-only or out of descriptors at each call that the command makes. */

import { main } from '../../src/cli/main.ts';
import { anHourLater } from '../incremental/follow.ts';
import type { DiskCall } from './disk/calls.ts';
import {
  type Builder,
  type Built,
  builtBy,
  type DiskSite,
  type Edition,
  openDiskSite,
} from './disk/disk-site.ts';
import { editions } from './disk/editions.ts';
import { type Among, type Fault, failingAt } from './disk/fail.ts';
import { sampled } from './disk/points.ts';
import { differences, tornFiles } from './disk/whole.ts';
import type { Outcome, Proof, Tries } from './proof.ts';

export const faults: Proof = {
  name: 'faults',
  promise:
    'Where the disk fails, the command ends with exit code 3, says what failed and what to do, and `public/` is as it was; the next build writes the bytes of a first one.',
  unit: 'builds in which calls to the file system fail, one or from one on all',
  counts: { short: 6, long: 6000 },
  run: (tries) => failCalls(tries),
};

/** What calls fail with that change the disk, and those that ask or read. */
const OF_CHANGES = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES', 'EROFS', 'EDQUOT', 'EINTR'];
const OF_QUESTIONS = ['EACCES', 'EIO', 'EMFILE', 'ENOENT'];

interface Try extends Fault {
  isOfChanges: boolean;
  to: Edition;
}

interface Options {
  builder?: Builder;
  /** Whether the first failure is enough. */
  isCurious?: boolean;
  /** Calls of which some are to fail; absent, all. */
  only?: Among;
}

export async function failCalls(
  { count, seed }: Tries,
  { builder = builtBy(main), isCurious = true, only = () => true }: Options = {},
): Promise<Outcome> {
  const site = await openDiskSite(editions(count < 1000 ? 6 : 20), { builder });
  try {
    const all = await everyTry(count < 100 ? ['new'] : ['new', 'old'], { site, only });
    const failures: string[] = [];
    const tries = sampled(all, { count, seed });
    let harmless = 0;
    for (const each of tries) {
      if (failures.length > 0 && !isCurious) break;
      const { found, isHarmless } = await tryFault(each, { site, only });
      failures.push(...found);
      if (isHarmless) harmless++;
    }
    return { tried: tries.length, failures, note: `${harmless} did no harm` };
  } finally {
    site.close();
  }
}

async function everyTry(
  editionsTo: Edition[],
  { site, only }: { site: DiskSite; only: Among },
): Promise<Try[]> {
  const tries: Try[] = [];
  for (const to of editionsTo) {
    for (const isOfChanges of [true, false]) {
      await stand(to === 'new' ? 'old' : 'new', site);
      site.edit(to);
      const { calls } = await failingAt(
        undefined,
        { folder: site.root, among: among(isOfChanges, only) },
        () => site.build(),
      );
      for (let nth = 1; nth <= calls; nth++) {
        const codes = isOfChanges ? OF_CHANGES : OF_QUESTIONS;
        const code = codes[nth % codes.length] ?? '';
        tries.push({ nth, code, isLasting: false, isOfChanges, to });
        if (isOfChanges) tries.push({ nth, code, isLasting: true, isOfChanges, to });
      }
    }
  }
  return tries;
}

function among(isOfChanges: boolean, only: Among): Among {
  return (call) => call.isChange === isOfChanges && only(call);
}

async function stand(edition: Edition, site: DiskSite): Promise<void> {
  site.edit(edition);
  await anHourLater(() => site.build());
}

async function tryFault(each: Try, { site, only }: { site: DiskSite; only: Among }) {
  const { to, code, nth, isLasting } = each;
  const from = to === 'new' ? 'old' : 'new';
  if (differences(site.output(), site.expected[from]).length > 0) await stand(from, site);
  site.edit(to);
  let built: Built = { code: -1, err: '' };
  const among_ = { folder: site.root, among: among(each.isOfChanges, only) };
  const { call } = await failingAt(each, among_, async () => {
    built = await anHourLater(() => site.build());
  });
  const found =
    built.code === 0
      ? wrongOutput(site, to)
      : [...wrongWords(built, call), ...changed(site, built, from)];
  const healed = await site.build();
  if (healed.code !== 0) found.push(`the next build ends with ${healed.code}: ${healed.err}`);
  else found.push(...wrongOutput(site, to), ...site.leftovers());
  const what = `${code} at ${isLasting ? 'and after ' : ''}call ${nth} (${call?.name} ${call?.path}), ${from} → ${to}`;
  return { found: found.map((one) => `${what}: ${one}`), isHarmless: built.code === 0 };
}

function wrongOutput(site: DiskSite, edition: Edition): string[] {
  const wrong = differences(site.output(), site.expected[edition]);
  return wrong.map((path) => `${path} is not that of a first build`);
}

/** Exit code 3, a path, and what to do about it. */
function wrongWords({ code, err }: Built, call: DiskCall | undefined): string[] {
  if (code !== 3) return [`exit ${code}: ${err}`];
  const isNamed = /error\[SC\d+\]: [^\n]*`[^`\n]+`/.test(err);
  const isHelpful = err.includes('help: ');
  return isNamed && isHelpful ? [] : [`exit 3 without a word of ${call?.path}: ${err}`];
}

/** As it was; or, where nothing can be taken back and that is said, each file whole. */
function changed(site: DiskSite, { err }: Built, from: Edition): string[] {
  const { old, new: next } = site.expected;
  if (err.includes('SC616')) return tornFiles(site.output(), [old, next]);
  const paths = differences(site.output(), site.expected[from]);
  return paths.map((path) => `${path} has changed`);
}
