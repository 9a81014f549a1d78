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
import { ledger } from './ledger.ts';
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

/** Of builds one after the other. */
const SCRIPTS: readonly Proof[] = [incremental];

/** Of builds elsewhere, or at once. */
const BUILDS: readonly Proof[] = [reproducible, cache, races];

/** Of what fails around them. */
const DISK: readonly Proof[] = [
  ...[crash, kills, syscalls, power],
  ...[faults, limits, failedBuilds, paths, diskGuards],
];

/** Of authors, and of strangers. */
const INPUT: readonly Proof[] = [mistakes, ledger, payloadsProof, requests, origin, inputs, guards];

export const GROUPS = { scripts: SCRIPTS, builds: BUILDS, disk: DISK, input: INPUT };

export const PROOFS: readonly Proof[] = [...SCRIPTS, ...BUILDS, ...DISK, ...INPUT];
