/** What must change in the output folder: a comparison, which changes nothing. */
import { hash } from '../../base/hash.ts';
import { byCodeUnit } from '../../base/order.ts';
import type { OutputChange, OutputFile } from '../../model.ts';
import type { Manifest } from './manifest.ts';
import { foldersOf, type Present } from './output-folder.ts';

export interface PlanRequest {
  outputs: OutputFile[];
  /** What the last build wrote. */
  before: Manifest;
  bytesOf(output: OutputFile): Uint8Array;
  /** What stands at a path of the output folder now. */
  read(path: string): Present;
}

export interface Plan {
  /** Assets first, then pages: a page never refers to an asset that is not there yet. */
  writes: { path: string; bytes: Uint8Array }[];
  /** Deleted after the writes. */
  deletions: string[];
  /** Own files where there must be a folder: deleted before the writes. */
  obstacles: string[];
  /** Paths where something stands that Scholium did not write. */
  foreign: string[];
  after: Manifest;
  changes: OutputChange[];
}

/** Compares contents, not dates: a file that was tampered with is written again. */
export function planChanges(request: PlanRequest): Plan {
  const after: Manifest = new Map();
  const plan: Plan = { writes: [], deletions: [], obstacles: [], foreign: [], after, changes: [] };
  planWrites(plan, request);
  planDeletions(plan, request);
  return plan;
}

function planWrites(plan: Plan, { outputs, before, bytesOf, read }: PlanRequest): void {
  for (const output of outputs.toSorted(assetsFirst)) {
    const { path } = output;
    const bytes = bytesOf(output);
    const digits = hash(bytes);
    plan.after.set(path, digits);
    const present = read(path);
    if (present instanceof Uint8Array && hash(present) === digits) continue;
    if (present === 'other' || (present && !before.has(path))) {
      plan.foreign.push(path);
    } else {
      plan.writes.push({ path, bytes });
      plan.changes.push({ path, action: present === undefined ? 'add' : 'update' });
    }
  }
}

/** What an author put in the place of a file, a folder or a link, is not ours to delete. */
function planDeletions(plan: Plan, { before, read }: PlanRequest): void {
  const folders = new Set(plan.writes.flatMap(({ path }) => foldersOf(path)));
  for (const path of [...before.keys()].sort(byCodeUnit)) {
    if (plan.after.has(path) || !(read(path) instanceof Uint8Array)) continue;
    (folders.has(path) ? plan.obstacles : plan.deletions).push(path);
    plan.changes.push({ path, action: 'delete' });
  }
  for (const folder of folders) {
    const isFile = read(folder) instanceof Uint8Array;
    if (isFile && !plan.obstacles.includes(folder)) plan.foreign.push(folder);
  }
}

function assetsFirst(a: OutputFile, b: OutputFile): number {
  return Number(isPage(a)) - Number(isPage(b)) || byCodeUnit(a.path, b.path);
}

function isPage({ path }: OutputFile): boolean {
  return /\.(?:html|xml|json|txt)$/.test(path);
}
