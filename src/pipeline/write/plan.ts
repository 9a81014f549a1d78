/** What must change in the output folder: a comparison, which changes nothing. */
import { byCodeUnit } from '../../base/order.ts';
import type { OutputChange, OutputFile, OutputFiles } from '../../model.ts';
import type { Digest } from './contents.ts';
import type { Manifest } from './manifest.ts';
import { foldersOf, type OutputFolder } from './output-folder.ts';

export interface PlanRequest {
  /** Gone through once. */
  outputs: OutputFiles;
  /** What the last build wrote. */
  before: Manifest;
  /** Hash of the contents of the file at the output's path, where its key and the file's state tell it. */
  hashInPlace(output: OutputFile, state: string): string | undefined;
  /** Reads the contents of an output. */
  take(output: OutputFile): Taken;
  /** As it stands now. */
  folder: Pick<OutputFolder, 'kindAt' | 'stateAt' | 'isSame' | 'namesIn'>;
}

/** An output whose contents were read. */
export interface Taken {
  digest: Digest;
  /** Puts the contents where they wait: they are not held in memory till the last output is planned. */
  keep(): void;
}

export interface Plan {
  /** Paths. Assets first, then pages: a page never refers to an asset that is not there yet. */
  writes: string[];
  /** Deleted after the writes: pages first, then their assets. */
  deletions: string[];
  /** Own files where there must be a folder, or in a folder where there must be a file: deleted first. */
  obstacles: string[];
  /** Paths where something stands that Scholium did not write. */
  foreign: string[];
  /** Of files that stand as they should, from before anyone looked at what they hold. */
  states: Map<string, string>;
  after: Manifest;
  changes: OutputChange[];
}

/**
 * Compares contents, unless the file is known to stand as it was written: one that was tampered with is
 * written again.
 */
export async function planChanges(request: PlanRequest): Promise<Plan> {
  const after: Manifest = new Map();
  const plan: Plan = {
    ...{ writes: [], deletions: [], obstacles: [], foreign: [], changes: [] },
    ...{ states: new Map(), after },
  };
  await planWrites(plan, request);
  planDeletions(plan, request);
  return plan;
}

async function planWrites(plan: Plan, request: PlanRequest): Promise<void> {
  const { outputs, hashInPlace, take, folder } = request;
  for await (const output of outputs) {
    const { path } = output;
    const state = folder.stateAt(path);
    const inPlace = state === undefined ? undefined : hashInPlace(output, state);
    if (state !== undefined && inPlace !== undefined) {
      plan.after.set(path, inPlace);
      plan.states.set(path, state);
      continue;
    }
    const { digest, keep } = take(output);
    plan.after.set(path, digest.hash);
    if (state !== undefined && folder.isSame(path, digest)) {
      plan.states.set(path, state);
      continue;
    }
    const kind = state === undefined ? folder.kindAt(path) : 'file';
    if (kind && !isOwn(path, request)) {
      plan.foreign.push(path);
    } else {
      keep();
      plan.writes.push(path);
      plan.changes.push({ path, action: kind === 'file' ? 'update' : 'add' });
    }
  }
  plan.writes.sort(assetsFirst);
  plan.changes.sort((a, b) => assetsFirst(a.path, b.path));
}

/** Whether a build wrote what stands at `path`: a file, or a folder that holds nothing else. */
function isOwn(path: string, request: PlanRequest): boolean {
  const { before, folder } = request;
  const kind = folder.kindAt(path);
  if (kind !== 'folder') return kind === 'file' && before.has(path);
  const names = folder.namesIn(path);
  return names.length > 0 && names.every((name) => isOwn(`${path}/${name}`, request));
}

/** What an author put in the place of a file, a folder or a link, is not ours to delete. */
function planDeletions(plan: Plan, { before, folder }: PlanRequest): void {
  const files = new Set(plan.writes);
  const folders = new Set([...files].flatMap(foldersOf));
  for (const path of [...before.keys()].sort(byCodeUnit)) {
    if (plan.after.has(path) || folder.kindAt(path) !== 'file') continue;
    const isInTheWay = folders.has(path) || foldersOf(path).some((parent) => files.has(parent));
    (isInTheWay ? plan.obstacles : plan.deletions).push(path);
    plan.changes.push({ path, action: 'delete' });
  }
  plan.deletions.sort((a, b) => assetsFirst(b, a));
  for (const path of folders) {
    const isFile = folder.kindAt(path) === 'file';
    if (isFile && !plan.obstacles.includes(path)) plan.foreign.push(path);
  }
}

function assetsFirst(a: string, b: string): number {
  return Number(isPage(a)) - Number(isPage(b)) || byCodeUnit(a, b);
}

function isPage(path: string): boolean {
  return /\.(?:html|xml|json|txt)(?:\.gz|\.br)?$/.test(path);
}
