/** Before each file of tests: temporary files lie in memory, unless the tests are about what a disk does. */
import { expect, inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Undefined where tests are listed and not run. */
    temporary: { disk: string; memory: string } | undefined;
  }
}

const ABOUT_DISKS = [/\/proofs\/disk\b/, /\/base\/(?:file|replace)/, /\/pipeline\/write\//];

const temporary = inject('temporary');
if (temporary) {
  const { testPath = '' } = expect.getState();
  const isAboutDisks = ABOUT_DISKS.some((pattern) => pattern.test(testPath));
  process.env.TMPDIR = isAboutDisks ? temporary.disk : temporary.memory;
}
