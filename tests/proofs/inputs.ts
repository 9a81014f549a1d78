/** Hostile bytes, front matter and formulas: each ends soon, as text or with an error, and leaves nothing behind. */
import fc from 'fast-check';
import { runWithin } from '../../src/base/time-limit.ts';
import { bytesOfNotes } from './inputs/bytes.ts';
import { formulas } from './inputs/formulas.ts';
import { frontMatters } from './inputs/front-matters.ts';
import type { Proof } from './proof.ts';

/** A hostile input, and what is wrong with what became of it. */
export interface Input {
  shown: string;
  faults(): string[];
}

/** Milliseconds, for a machine that has much else to do; most end in one. */
const SOON = 10_000;

const anyInput: fc.Arbitrary<Input> = fc.oneof(bytesOfNotes, frontMatters, formulas);

export const inputs: Proof = {
  name: 'inputs',
  promise:
    'Hostile bytes, YAML and TeX end within ten seconds as text or with an error; no character is replaced, no prototype polluted.',
  unit: 'hostile inputs',
  counts: { short: 100, long: 20_000 },
  async run({ count, seed }) {
    const failures: string[] = [];
    for (const input of fc.sample(anyInput, { seed, numRuns: count })) {
      failures.push(...faultsOf(input));
    }
    return { tried: count, failures };
  },
};

function faultsOf(input: Input): string[] {
  const faults: string[] = [];
  try {
    faults.push(...runWithin(SOON, () => input.faults()));
  } catch (cause) {
    faults.push(String(cause));
  }
  for (const prototype of [Object.prototype, Array.prototype, String.prototype]) {
    if (Object.keys(prototype).length > 0) faults.push('a prototype is polluted');
  }
  return faults.map((fault) => `${JSON.stringify(input.shown.slice(0, 300))}: ${fault}`);
}
