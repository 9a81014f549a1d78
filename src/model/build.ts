/** render and write: Page → OutputFile → OutputChange; and what a whole build gives. */
import type { SiteDate } from './collected.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Site } from './site.ts';

/** A file of the site: its contents, or the file it is a copy of. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  contents: string | Uint8Array | { copyOf: string };
}

/** What a build did to one file of the output folder. */
export interface OutputChange {
  path: string;
  action: 'add' | 'update' | 'delete';
}

export type StageName = 'collect' | 'compile' | 'link' | 'render' | 'write';

export interface Progress {
  stage: StageName;
  done: number;
  total: number;
}

/** Notes that the site does not show. */
export interface LeftOut {
  drafts: string[];
  /** With the dates on which they are due. */
  future: { path: string; due: SiteDate }[];
}

export interface BuildResult {
  site: Site;
  /** Empty when the theme has a fault. */
  outputs: OutputFile[];
  /** Empty when there was an error: then nothing was written. */
  changes: OutputChange[];
  diagnostics: Diagnostic[];
  leftOut: LeftOut;
  /** How many posts were taken from the cache. */
  cached: number;
  /** Milliseconds by stage. */
  timings: Record<StageName, number>;
}
