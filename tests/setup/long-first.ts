/** Files of tests in the order in which they begin: the longest first, or the last of them would run alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of ten seconds of a core and more, the longest first; what has a browser; all others are short. */
const LONGEST = [
  /\/proofs\/scripts\b/,
  /\/proofs\/input\b/,
  /\/incremental\//,
  /\/bombs\b/,
  /\/proofs\//,
  /\/(?:hexo-guide|package)\b/,
  /\/bench\//,
  /\/cli\/(?:deploy|build)\b/,
  /\/(?:fuzz|compile-sources|page-weight|nginx)\b/,
  /\/browser\//,
];

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONGEST.findIndex((pattern) => pattern.test(moduleId));
  return rank === -1 ? LONGEST.length : rank;
}
