/** Every proof, in the order of the table. */
import { cache } from './cache.ts';
import { crash } from './crash.ts';
import { diskGuards } from './disk-guards.ts';
import { failedBuilds } from './failed-builds.ts';
import { faults } from './faults.ts';
import { incremental } from './incremental.ts';
import { kills } from './kills.ts';
import { limits } from './limits.ts';
import { paths } from './paths.ts';
import { power } from './power.ts';
import type { Proof } from './proof.ts';
import { races } from './races.ts';
import { reproducible } from './reproducible.ts';
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
];
