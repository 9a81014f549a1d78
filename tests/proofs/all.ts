/** Every proof, in the order of the table. */
import { guards } from './guards.ts';
import { incremental } from './incremental.ts';
import { inputs } from './inputs.ts';
import { origin } from './origin.ts';
import { payloadsProof } from './payloads.ts';
import type { Proof } from './proof.ts';
import { requests } from './requests.ts';

export const PROOFS: readonly Proof[] = [
  incremental,
  requests,
  origin,
  payloadsProof,
  inputs,
  guards,
];
