/** Files of tests in the order in which they begin: the longest first, or the last of them would run alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Of a minute or so, and those with a browser. */
const LONG = /\/(?:incremental|proofs|browser|bombs|fuzz|bench)\b/;

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
