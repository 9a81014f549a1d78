/** write: OutputFile[] → the output folder; all of it or nothing. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
import { planChanges } from './plan.ts';

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
  if (isInside(folder, resolve(root))) return failed(inFile(outputHoldsSite(outDir), outDir));
  const staging = join(folder, STAGING);
  try {
    mkdirSync(folder, { recursive: true });
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
  const read = (path: string) => readIfFile(join(folder, path));
  const plan = planChanges({ outputs, before, bytesOf, read });
  const blocked = plan.foreign.map((path) => inFile(foreignFile(`${outDir}/${path}`), outDir));
  if (blocked.length > 0) return { changes: [], diagnostics: blocked };
  const outside = plan.writes.filter(({ path }) => !staysInside(folder, path));
  if (outside.length > 0) {
    const tell = ({ path }: { path: string }) => inFile(outputLeavesFolder(path), outDir);
    return { changes: [], diagnostics: outside.map(tell) };
  }
  if (plan.writes.length > 0) mkdirSync(staging);
  plan.writes.forEach(({ bytes }, index) => {
    writeFileSync(join(staging, String(index)), bytes);
  });
  // Should the moves be cut short, the next build still knows every file as its own.
  putManifest(folder, staging, new Map([...before, ...plan.after]));
  plan.writes.forEach(({ path }, index) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(staging, String(index)), join(folder, path));
  });
  for (const path of plan.deletions) rmSync(join(folder, path), { force: true });
  removeEmptyFolders(folder, plan.deletions);
  putManifest(folder, staging, plan.after);
  return { changes: plan.changes, diagnostics: [] };
}

function bytesOf({ contents }: OutputFile): Uint8Array {
  if (typeof contents === 'string') return Buffer.from(contents);
  return contents instanceof Uint8Array ? contents : readFileSync(contents.copyOf);
}

function readIfFile(file: string): Uint8Array | 'folder' | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  return stat.isFile() ? readFileSync(file) : 'folder';
}

/** No folder on the way is a link out of the output folder. */
function staysInside(folder: string, path: string): boolean {
  let existing = dirname(join(folder, path));
  while (!existsSync(existing)) existing = dirname(existing);
  return isInside(realpathSync(folder), realpathSync(existing));
}

function putManifest(folder: string, staging: string, manifest: Manifest): void {
  const text = formatManifest(manifest);
  const file = join(folder, MANIFEST);
  const present = readIfFile(file);
  if (present instanceof Uint8Array && hash(present) === hash(text)) return;
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, 'manifest'), text);
  renameSync(join(staging, 'manifest'), file);
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
