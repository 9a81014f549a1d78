/** Before each file of tests: temporary files lie in memory, unless the tests are about what a disk does. */
import { expect, inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Undefined where tests are listed and not run. */
    temporary: { disk: string; memory: string } | undefined;
  }
}

/** And each step between two builds once more where, unlike in memory, the number of a removed file is given again. */
const ABOUT_DISKS = [
  /\/proofs\/disk\b/,
  /\/base\/(?:file|replace)/,
  /\/pipeline\/write\//,
  /\/incremental\/incremental\b/,
];

const temporary = inject('temporary');
if (temporary) {
  const { testPath = '' } = expect.getState();
  const isAboutDisks = ABOUT_DISKS.some((pattern) => pattern.test(testPath));
  process.env.TMPDIR = isAboutDisks ? temporary.disk : temporary.memory;
}
