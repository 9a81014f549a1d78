/** write: OutputFile[] → the output folder; all of it or nothing. */
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInside } from '../../base/files.ts';
import { hash } from '../../base/hash.ts';
import {
  cannotWrite,
  foreignFile,
  outputHoldsSite,
  outputLeavesFolder,
} from '../../diagnostics/catalogue/output.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic, OutputChange, OutputFile } from '../../model.ts';
import { removeEmptyFolders } from './empty-folders.ts';
import { formatManifest, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { type Plan, planChanges } from './plan.ts';

/** Holds new files until all of them are written; on the same file system as their places. */
const STAGING = '.scholium-staging';

export interface WriteRequest {
  /** The site's folder. */
  root: string;
  /** The output folder, as the author names it. */
  outDir: string;
  outputs: OutputFile[];
}

export interface Written {
  changes: OutputChange[];
  diagnostics: Diagnostic[];
}

/**
 * Makes the output folder hold `outputs`: files that differ are written beside it first and then
 * moved into place, assets before pages; files of an earlier build that are gone are deleted last.
 * Files that Scholium did not write stay. An error of the file system is a diagnostic.
 */
export function writeOutput({ root, outDir, outputs }: WriteRequest): Written {
  const folder = resolve(root, outDir);
  const staging = join(folder, STAGING);
  try {
    mkdirSync(folder, { recursive: true });
    const holdsSite = isInside(realpathSync(folder), realpathSync(root));
    if (holdsSite) return failed(inFile(outputHoldsSite(outDir), outDir));
    rmSync(staging, { recursive: true, force: true });
    return commit({ folder, staging, outDir, outputs });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    const path = 'path' in cause ? String(cause.path) : folder;
    const shown = `${outDir}${path.startsWith(folder) ? path.slice(folder.length) : ''}`;
    return failed(inFile(cannotWrite(shown, cause.message), outDir));
  } finally {
    removeStaging(staging);
  }
}

interface Commit {
  folder: string;
  staging: string;
  outDir: string;
  outputs: OutputFile[];
}

function commit({ folder, staging, outDir, outputs }: Commit): Written {
  const before = readManifest(folder);
  const output = openOutputFolder(folder);
  const plan = planChanges({ outputs, before, bytesOf, read: output.read });
  const refused = refusals(plan, output, outDir);
  if (refused.length > 0) return { changes: [], diagnostics: refused };
  for (const { path } of plan.changes) output.assertWritable(path);
  if (plan.writes.length > 0) mkdirSync(staging);
  plan.writes.forEach(({ bytes }, index) => {
    writeFileSync(join(staging, String(index)), bytes);
  });
  // Should the moves be cut short, the next build still knows every file as its own.
  putManifest(folder, staging, new Map([...before, ...plan.after]));
  for (const path of plan.obstacles) rmSync(join(folder, path));
  plan.writes.forEach(({ path }, index) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(staging, String(index)), join(folder, path));
  });
  for (const path of plan.deletions) rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, plan.deletions);
  putManifest(folder, staging, plan.after);
  return { changes: plan.changes, diagnostics: [] };
}

function refusals(plan: Plan, output: OutputFolder, outDir: string): Diagnostic[] {
  const foreign = plan.foreign.map((path) => foreignFile(`${outDir}/${path}`));
  const outside = plan.writes
    .filter(({ path }) => !output.holds(path))
    .map(({ path }) => outputLeavesFolder(path));
  return [...foreign, ...outside].map((problem) => inFile(problem, outDir));
}

function bytesOf({ contents }: OutputFile): Uint8Array {
  if (typeof contents === 'string') return Buffer.from(contents);
  return contents instanceof Uint8Array ? contents : readFileSync(contents.copyOf);
}

function putManifest(folder: string, staging: string, manifest: Manifest): void {
  const text = formatManifest(manifest);
  const present = openOutputFolder(folder).read(MANIFEST);
  if (present instanceof Uint8Array && hash(present) === hash(text)) return;
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, 'manifest'), text);
  renameSync(join(staging, 'manifest'), join(folder, MANIFEST));
}

/** Leftovers are cleared away by the next build, so a failure here is not worth one of the build. */
function removeStaging(staging: string): void {
  try {
    rmSync(staging, { recursive: true, force: true });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  }
}

function failed(diagnostic: Diagnostic): Written {
  return { changes: [], diagnostics: [diagnostic] };
}
