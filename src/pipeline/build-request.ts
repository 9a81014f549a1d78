/** What a build is asked to do. */
import type { Installation } from '../base/installation.ts';
import type { Cache } from '../cache/cache.ts';
import type { Config, EarlySite, Progress } from '../model.ts';
import type { BuildMemory } from './build-memory.ts';

export interface BuildRequest {
  /** The site's folder. */
  root: string;
  config: Config;
  /** The moment of the build, in milliseconds since 1970: later posts wait. */
  now: number;
  /** Without, the site is in `outputs` alone. */
  write: boolean;
  /** Compiled posts of earlier builds; absent, all are compiled. */
  cache: Cache | undefined;
  /** Of earlier builds of this process, to be kept and handed in again. */
  memory?: BuildMemory;
  installation: Installation;
  /** What the site publishes is asked for, and what it no longer does: that is no error, and no page is made. */
  addressesOnly?: boolean;
  /** How many compile notes; absent, as many as the notes are worth. */
  threads?: number;
  onProgress?: (progress: Progress) => void;
  /** Called when nothing is wrong with the notes, before pages are made: others get their turn between them. */
  onPages?: (site: EarlySite) => void;
}
