/** What must change in the output folder: a comparison, which changes nothing. */
import { hash } from '../../base/hash.ts';
import { byCodeUnit } from '../../base/order.ts';
import type { OutputChange, OutputFile } from '../../model.ts';
import type { Manifest } from './manifest.ts';

export interface PlanRequest {
  outputs: OutputFile[];
  /** What the last build wrote. */
  before: Manifest;
  bytesOf(output: OutputFile): Uint8Array;
  /** What stands at a path of the output folder now. */
  read(path: string): Uint8Array | 'folder' | undefined;
}

export interface Plan {
  /** Assets first, then pages: a page never refers to an asset that is not there yet. */
  writes: { path: string; bytes: Uint8Array }[];
  deletions: string[];
  /** Paths where something stands that Scholium did not write. */
  foreign: string[];
  after: Manifest;
  changes: OutputChange[];
}

/** Compares contents, not dates: a file that was tampered with is written again. */
export function planChanges({ outputs, before, bytesOf, read }: PlanRequest): Plan {
  const plan: Plan = { writes: [], deletions: [], foreign: [], after: new Map(), changes: [] };
  for (const output of outputs.toSorted(assetsFirst)) {
    const { path } = output;
    const bytes = bytesOf(output);
    const digits = hash(bytes);
    plan.after.set(path, digits);
    const present = read(path);
    if (present instanceof Uint8Array && hash(present) === digits) continue;
    if (present !== undefined && !before.has(path)) {
      plan.foreign.push(path);
    } else {
      plan.writes.push({ path, bytes });
      plan.changes.push({ path, action: present === undefined ? 'add' : 'update' });
    }
  }
  for (const path of [...before.keys()].sort(byCodeUnit)) {
    if (plan.after.has(path)) continue;
    plan.deletions.push(path);
    if (read(path) !== undefined) plan.changes.push({ path, action: 'delete' });
  }
  return plan;
}

function assetsFirst(a: OutputFile, b: OutputFile): number {
  return Number(isPage(a)) - Number(isPage(b)) || byCodeUnit(a.path, b.path);
}

function isPage({ path }: OutputFile): boolean {
  return /\.(?:html|xml|json|txt)$/.test(path);
}
