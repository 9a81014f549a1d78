/** write: OutputFile[] → the output folder; all of it or nothing. */
import { mkdirSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileState } from '../../base/file-states.ts';
import { isInside, pathFrom, systemReason } from '../../base/files.ts';
import { isSystemError } from '../../base/system-error.ts';
import { unreadable } from '../../diagnostics/catalogue/files.ts';
import {
  cannotWrite,
  fileForFolder,
  foreignFile,
  halfWritten,
  outputHoldsSite,
  outputLeavesFolder,
  outputLocked,
} from '../../diagnostics/catalogue/output.ts';
import { inFile } from '../../diagnostics/problem.ts';
import {
  type Diagnostic,
  MANIFEST,
  type OutputChange,
  type OutputFile,
  type OutputFiles,
  type WrittenFiles,
} from '../../model.ts';
import { digestOf } from './contents.ts';
import { removeEmptyFolders } from './empty-folders.ts';
import { isLock, lockFile, takeLock } from './lock.ts';
import { formatManifest, type Manifest, readManifest } from './manifest.ts';
import { fileInPlaceOf, type OutputFolder, openOutputFolder } from './output-folder.ts';
import { type Plan, planChanges, type Taken } from './plan.ts';
import { openStaging, type Staging } from './staging.ts';

export interface WriteRequest {
  /** The site's folder. */
  root: string;
  /** The output folder, as the author names it. */
  outDir: string;
  /** Gone through once; contents are read only of what may have changed, one at a time. */
  outputs: OutputFiles;
  /** What the last build wrote. */
  known?: WrittenFiles;
  /** Asked when all contents were read, before anything changes: whether they are without a fault. */
  isFit?: () => boolean;
}

export interface Written {
  changes: OutputChange[];
  diagnostics: Diagnostic[];
  /** Files that stand as they were written, of outputs with a key. */
  written: WrittenFiles;
  /** See `BuildResult`. */
  listState: string | undefined;
}

/**
 * Makes the output folder hold `outputs`: files that differ are written beside it first and then
 * moved into place, assets before pages; files of an earlier build that are gone are deleted last.
 * Files that Scholium did not write stay. One process at a time writes into a folder. An error of
 * the file system is a diagnostic, and the folder is as it was.
 */
export async function writeOutput(request: WriteRequest): Promise<Written> {
  const { root, outDir } = request;
  const folder = resolve(root, outDir);
  const obstacle = fileInPlaceOf(folder);
  if (obstacle !== undefined) {
    const path = pathFrom(root, obstacle);
    return failed([inFile(fileForFolder(path), path)]);
  }
  let made: string | undefined;
  let staging: Staging | undefined;
  const file = lockFile(root, folder);
  const lock = takeLock(file); // before the folder is made: who makes it must be the one who may remove it
  if (!isLock(lock)) {
    const problem = outputLocked(outDir, pathFrom(root, file), lock);
    return failed([inFile(problem, outDir)]);
  }
  try {
    made = mkdirSync(folder, { recursive: true });
    const holdsSite = isInside(realpathSync(folder), realpathSync(root));
    if (holdsSite) return failed([inFile(outputHoldsSite(outDir), outDir)]);
    staging = openStaging(folder);
    return await commit(request, folder, staging);
  } catch (cause) {
    const isWhole = staging === undefined || isTakenBack(staging);
    const reason = systemReason(cause);
    const path = cause instanceof Error && 'path' in cause ? String(cause.path) : folder;
    const problem = isWhole ? cannotWrite : halfWritten;
    return failed([inFile(problem(pathFrom(root, path) || '.', reason), outDir)]);
  } finally {
    staging?.remove();
    if (made !== undefined) removeIfEmpty(folder, made);
    lock.release();
  }
}

/** False where the file system does not even allow that. */
function isTakenBack(staging: Staging): boolean {
  try {
    staging.takeBack();
    return true;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return false;
  }
}

async function commit(request: WriteRequest, folder: string, staging: Staging): Promise<Written> {
  const { root, outDir, outputs, known = new Map(), isFit = () => true } = request;
  const before = readManifest(folder);
  const output = openOutputFolder(folder);
  const sources = openSources(root, staging);
  const keys = new Map<string, string | undefined>();
  const hashInPlace = (each: OutputFile, state: string) => {
    const was = known.get(each.path);
    const isSame = each.key !== undefined && was?.key === each.key && was.state === state;
    return isSame ? was.hash : undefined;
  };
  const all = withKeys(outputs, keys);
  const plan = await planChanges({
    outputs: all,
    before,
    hashInPlace,
    take: sources.take,
    folder: output,
  });
  if (!isFit()) return failed([]);
  const refused = [...sources.diagnostics, ...refusals(plan, output, outDir)];
  if (refused.length > 0) return failed(refused);
  for (const { path } of plan.changes) output.assertWritable(path);
  move(plan, before, { folder, staging });
  const written: WrittenFiles = new Map();
  for (const [path, hash] of plan.after) {
    const key = keys.get(path);
    const state = key && (plan.states.get(path) ?? fileState(join(folder, path))?.digest);
    if (key !== undefined && state !== undefined) written.set(path, { key, hash, state });
  }
  const listState = fileState(join(folder, MANIFEST))?.digest;
  return { changes: plan.changes, diagnostics: [], written, listState };
}

/** A page that was never made has its key only when its contents were read. */
async function* withKeys(
  outputs: OutputFiles,
  keys: Map<string, string | undefined>,
): AsyncGenerator<OutputFile> {
  for await (const output of outputs) {
    yield output;
    keys.set(output.path, output.key);
  }
}

/** All that was kept goes to its place. Should this be cut short, the next build knows every file as its own. */
function move(
  plan: Plan,
  before: Manifest,
  { folder, staging }: { folder: string; staging: Staging },
): void {
  putManifest(folder, staging, new Map([...before, ...plan.after]));
  for (const path of plan.obstacles) staging.delete(path);
  removeEmptyFolders(folder, plan.obstacles);
  for (const path of plan.writes) staging.move(path);
  for (const path of plan.deletions) staging.delete(path);
  putManifest(folder, staging, plan.after);
  removeEmptyFolders(folder, plan.deletions); // last: to take a deletion back, its folder must be there
}

function refusals(plan: Plan, output: OutputFolder, outDir: string): Diagnostic[] {
  const foreign = plan.foreign.map((path) => foreignFile(`${outDir}/${path}`));
  const outside = plan.writes
    .filter((path) => !output.holds(path))
    .map((path) => outputLeavesFolder(path));
  return [...foreign, ...outside].map((problem) => inFile(problem, outDir));
}

/** Reads contents; of each file to copy that cannot be read there is a diagnostic. */
function openSources(root: string, staging: Staging) {
  const diagnostics: Diagnostic[] = [];
  const take = ({ path, contents }: Pick<OutputFile, 'path' | 'contents'>): Taken => {
    try {
      const encoded = typeof contents === 'string' ? Buffer.from(contents) : contents; // once for both
      return { digest: digestOf(encoded), keep: () => staging.keep(path, encoded) };
    } catch (cause) {
      if (typeof contents === 'string' || !('copyOf' in contents)) throw cause;
      const source = pathFrom(root, contents.copyOf);
      diagnostics.push(inFile(unreadable(source, systemReason(cause)), source));
      return { digest: digestOf(''), keep: () => {} };
    }
  };
  return { diagnostics, take };
}

function putManifest(folder: string, staging: Staging, manifest: Manifest): void {
  const text = formatManifest(manifest);
  const { kindAt, isSame } = openOutputFolder(folder);
  if (kindAt(MANIFEST) === 'file' && isSame(MANIFEST, digestOf(text))) return;
  staging.keep(MANIFEST, text);
  // Without it, all that stands there would be foreign; a page that a loss of power cuts is made again.
  staging.flush(MANIFEST);
  staging.move(MANIFEST);
}

/** Folders from `folder` up to `first`, which were made for a site that was not written. */
function removeIfEmpty(folder: string, first: string): void {
  try {
    rmdirSync(folder);
    if (folder !== first) removeIfEmpty(dirname(folder), first);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause; // it holds something: it stays
  }
}

function failed(diagnostics: Diagnostic[]): Written {
  return { changes: [], diagnostics, written: new Map(), listState: undefined };
}
