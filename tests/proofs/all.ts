/** Every proof, in the order of the table. */
import { crash } from './crash.ts';
import { faults } from './faults.ts';
import { incremental } from './incremental.ts';
import { kills } from './kills.ts';
import type { Proof } from './proof.ts';

export const PROOFS: readonly Proof[] = [incremental, crash, faults, kills];
