/** Every proof, in the order of the table. */
import { incremental } from './incremental.ts';
import { mistakes } from './mistakes.ts';
import type { Proof } from './proof.ts';

export const PROOFS: readonly Proof[] = [incremental, mistakes];
