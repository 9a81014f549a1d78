/** The last build of a site: where no file has changed since, its outcome is that of the next. */
import { join, resolve } from 'node:path';
import { COARSEST_CLOCK, type FileStates, fileState, fileStates } from '../base/file-states.ts';
import { hash } from '../base/hash.ts';
import { installation } from '../base/installation.ts';
import { openCache } from '../cache/cache.ts';
import {
  type BuildResult,
  CACHE_DIR,
  type Config,
  type Diagnostic,
  type Language,
  MANIFEST,
} from '../model.ts';
import type { Context } from './command.ts';
import type { Summary } from './summary.ts';

/** What the next build prints if nothing changes, and what that depends on. */
export interface LastBuild {
  /** Absolute paths of files and folders that were read. */
  inputs: string[];
  /** Digest of their states. */
  inputStates: string;
  /** As the author names it. */
  outDir: string;
  outputStates: string;
  /** The same notes are published at every moment from `from` on and before `until`. */
  from: number;
  /** Null: for ever. */
  until: number | null;
  diagnostics: Diagnostic[];
  summary: Summary;
  language: Language;
  strict: boolean;
}

const NAME = 'last build';

export interface LookedUp {
  /** Undefined where anything may have changed. */
  last?: LastBuild | undefined;
  /** What the last build read, as it stands now; absent where nothing is known of one. */
  inputs?: Inputs;
}

/** Reads no file of the site, but asks for each. */
export function lastBuild(context: Context, now: number): LookedUp {
  if (context.options['no-cache']) return {};
  const stored = openCache(join(context.root, CACHE_DIR)).get(NAME, keyOf(context));
  if (stored === undefined) return {};
  const last = JSON.parse(stored) as LastBuild; // the cache checks what it stored
  const inputs = { paths: last.inputs, states: fileStates(last.inputs) };
  const isNow = hasOwnTime(context) || (last.from <= now && now < (last.until ?? Infinity));
  if (!isNow || inputs.states?.digest !== last.inputStates) return { inputs };
  const outputs = fileStates([resolve(context.root, last.outDir)]);
  return { inputs, last: outputs?.digest === last.outputStates ? last : undefined };
}

/** The states of all that a build reads, taken before it does: some have been already. */
export function inputsOf(
  { root, options }: Context,
  config: Config,
  taken: Inputs | undefined,
): Inputs {
  const { themes, katex, browser } = installation();
  const folders = [config.postsDir, config.pagesDir, config.staticDir, 'themes'];
  const paths = [
    resolve(root, options.config ?? config.file),
    ...folders.map((folder) => join(root, folder)),
    ...(config.ledger === '' ? [] : [join(root, config.ledger)]),
    ...[themes, katex, browser],
  ];
  const isTaken = taken && taken.paths.join('\0') === paths.join('\0');
  return isTaken ? taken : { paths, states: fileStates(paths) };
}

export interface Inputs {
  paths: string[];
  states: FileStates | undefined;
}

/** Of a build that succeeded. */
export interface Built {
  config: Config;
  result: BuildResult;
  /** As they were before it. */
  inputs: Inputs;
  /** Of the next build, should it have nothing to do. */
  summary: Summary;
  diagnostics: Diagnostic[];
  language: Language;
  /** When the command started, in milliseconds since 1970. */
  startedAt: number;
}

/** Nothing is remembered where a file was changed too late to tell it from a later change. */
export function rememberBuild(context: Context, built: Built): void {
  const { inputs, config, startedAt, summary, diagnostics, language } = built;
  if (context.options['no-cache'] || !inputs.states) return;
  if (inputs.states.newest > startedAt - COARSEST_CLOCK) return;
  if (diagnostics.some(({ code }) => OF_THE_MACHINE.includes(code))) return;
  const folder = resolve(context.root, config.outDir);
  const outputs = fileStates([folder]);
  // The lock is released: another build may have begun to write there.
  const isOwn = fileState(join(folder, MANIFEST))?.digest === built.result.listState;
  if (!outputs || !isOwn || fileStates(inputs.paths)?.digest !== inputs.states.digest) return;
  const last: LastBuild = {
    inputs: inputs.paths,
    inputStates: inputs.states.digest,
    outDir: config.outDir,
    outputStates: outputs.digest,
    ...timeOf(built),
    ...{ diagnostics, summary, language, strict: config.strict },
  };
  openCache(join(context.root, CACHE_DIR)).set(NAME, keyOf(context), JSON.stringify(last));
}

/** Told of what is missing on this computer: it may be there the next time. */
const OF_THE_MACHINE = ['SC763', 'SC764', 'SC765'];

function timeOf({ config, result: { site, leftOut } }: Built): Pick<LastBuild, 'from' | 'until'> {
  const until = leftOut.future[0]?.due.epoch ?? null;
  const dates = [...site.posts, ...site.pages].map(({ date }) => date?.epoch ?? 0);
  return { from: config.future ? 0 : dates.reduce((a, b) => Math.max(a, b), 0), until };
}

/** Whatever of the command line and the environment changes a build or its words. */
function keyOf({ root, options, env, language }: Context): string {
  const { verbose, quiet, json, why, threads, ...asked } = options;
  return hash(
    JSON.stringify([installation().id, root, asked, env.SOURCE_DATE_EPOCH ?? '', language]),
  );
}

/** The time is part of the key then. */
function hasOwnTime({ options, env }: Context): boolean {
  return options.now !== undefined || Boolean(env.SOURCE_DATE_EPOCH);
}
