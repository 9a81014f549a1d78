/** Every proof, in the order of the table. */
import { cache } from './cache.ts';
import { crash } from './crash.ts';
import { diskGuards } from './disk-guards.ts';
import { failedBuilds } from './failed-builds.ts';
import { faults } from './faults.ts';
import { guards } from './guards.ts';
import { incremental } from './incremental.ts';
import { inputs } from './inputs.ts';
import { kills } from './kills.ts';
import { limits } from './limits.ts';
import { mistakes } from './mistakes.ts';
import { origin } from './origin.ts';
import { paths } from './paths.ts';
import { payloadsProof } from './payloads.ts';
import { power } from './power.ts';
import type { Proof } from './proof.ts';
import { races } from './races.ts';
import { reproducible } from './reproducible.ts';
import { requests } from './requests.ts';
import { syscalls } from './syscalls.ts';

export const PROOFS: readonly Proof[] = [
  incremental,
  crash,
  kills,
  syscalls,
  power,
  faults,
  limits,
  failedBuilds,
  races,
  reproducible,
  cache,
  paths,
  diskGuards,
  mistakes,
  payloadsProof,
  requests,
  origin,
  inputs,
  guards,
];
