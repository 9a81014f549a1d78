/** write: OutputFile[] → the output folder; all of it or nothing. */
import { mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isInside, pathFrom, systemReason } from '../../base/files.ts';
import { unreadable } from '../../diagnostics/catalogue/files.ts';
import {
  cannotWrite,
  fileForFolder,
  foreignFile,
  outputHoldsSite,
  outputLeavesFolder,
} from '../../diagnostics/catalogue/output.ts';
import { inFile } from '../../diagnostics/problem.ts';
import { type Diagnostic, MANIFEST, type OutputChange, type OutputFile } from '../../model.ts';
import { type Digest, digestOf, putContents } from './contents.ts';
import { removeEmptyFolders } from './empty-folders.ts';
import { formatManifest, type Manifest, readManifest } from './manifest.ts';
import { fileInPlaceOf, type OutputFolder, openOutputFolder } from './output-folder.ts';
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
  const obstacle = fileInPlaceOf(folder);
  if (obstacle !== undefined) {
    const path = pathFrom(root, obstacle);
    return failed([inFile(fileForFolder(path), path)]);
  }
  try {
    mkdirSync(folder, { recursive: true });
    const holdsSite = isInside(realpathSync(folder), realpathSync(root));
    if (holdsSite) return failed([inFile(outputHoldsSite(outDir), outDir)]);
    rmSync(staging, { recursive: true, force: true });
    return commit({ root, folder, staging, outDir, outputs });
  } catch (cause) {
    const reason = systemReason(cause);
    const path = cause instanceof Error && 'path' in cause ? String(cause.path) : folder;
    return failed([inFile(cannotWrite(pathFrom(root, path), reason), outDir)]);
  } finally {
    removeStaging(staging);
  }
}

interface Commit {
  root: string;
  folder: string;
  staging: string;
  outDir: string;
  outputs: OutputFile[];
}

function commit({ root, folder, staging, outDir, outputs }: Commit): Written {
  const before = readManifest(folder);
  const output = openOutputFolder(folder);
  const sources = openSources(root);
  const plan = planChanges({ outputs, before, digestOf: sources.digestOf, folder: output });
  const refused = [...sources.diagnostics, ...refusals(plan, output, outDir)];
  if (refused.length > 0) return failed(refused);
  for (const { path } of plan.changes) output.assertWritable(path);
  if (plan.writes.length > 0) mkdirSync(staging);
  plan.writes.forEach(({ contents }, index) => {
    putContents(join(staging, String(index)), contents);
  });
  // Should the moves be cut short, the next build still knows every file as its own.
  putManifest(folder, staging, new Map([...before, ...plan.after]));
  for (const path of plan.obstacles) rmSync(join(folder, path));
  removeEmptyFolders(folder, plan.obstacles);
  const folders = new Set(plan.writes.map(({ path }) => dirname(join(folder, path))));
  for (const each of folders) mkdirSync(each, { recursive: true });
  plan.writes.forEach(({ path }, index) => {
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

/** Reads what is copied; of each file that cannot be read there is a diagnostic. */
function openSources(root: string) {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    digestOf: ({ contents }: OutputFile): Digest => {
      try {
        return digestOf(contents);
      } catch (cause) {
        if (typeof contents === 'string' || !('copyOf' in contents)) throw cause;
        const path = pathFrom(root, contents.copyOf);
        diagnostics.push(inFile(unreadable(path, systemReason(cause)), path));
        return digestOf('');
      }
    },
  };
}

function putManifest(folder: string, staging: string, manifest: Manifest): void {
  const text = formatManifest(manifest);
  const { kindAt, isSame } = openOutputFolder(folder);
  if (kindAt(MANIFEST) === 'file' && isSame(MANIFEST, digestOf(text))) return;
  mkdirSync(staging, { recursive: true });
  putContents(join(staging, 'manifest'), text);
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

function failed(diagnostics: Diagnostic[]): Written {
  return { changes: [], diagnostics };
}
