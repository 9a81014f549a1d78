/** Edits, renames, other settings and themes, accidents to the output and the cache, builds killed on the way. */
import { followScripts } from '../incremental/scripts.ts';
import type { Proof } from './proof.ts';

export const incremental: Proof = {
  name: 'incremental',
  promise: 'A build after any changes writes the bytes that a first build on an empty disk would.',
  unit: 'scripts of 2–3 changes, with a build after most of them and after the last',
  counts: { short: 300, long: 5000 },
  async run({ count, seed }) {
    const { skipped, divergences } = await followScripts(seed, count);
    const failures = [...divergences];
    // Steps that change nothing are among them: where no build was skipped, the shortest way was not tried.
    if (skipped < count / 20)
      failures.push(`of ${count} scripts only ${skipped} builds were skipped`);
    return { tried: count, failures, note: `${skipped} builds had nothing to do` };
  },
};
