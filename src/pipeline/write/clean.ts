/** Deletes from the output folder what Scholium wrote there, and nothing else. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathFrom, systemReason } from '../../base/files.ts';
import { cannotWrite, fileForFolder, outputLocked } from '../../diagnostics/catalogue/output.ts';
import { inFile } from '../../diagnostics/problem.ts';
import { type Config, type Diagnostic, MANIFEST } from '../../model.ts';
import { removeEmptyFolders } from './empty-folders.ts';
import { isLock, type Lock, lockFile, takeLock } from './lock.ts';
import { readManifest } from './manifest.ts';
import { fileInPlaceOf, openOutputFolder } from './output-folder.ts';

export interface Cleaned {
  /** Output paths. */
  removed: string[];
  diagnostics: Diagnostic[];
}

/** By the manifest, all of it or nothing; a folder without one is left alone. */
export function cleanOutput({ root, config }: { root: string; config: Config }): Cleaned {
  const folder = resolve(root, config.outDir);
  const obstacle = fileInPlaceOf(folder);
  if (obstacle !== undefined) {
    const path = pathFrom(root, obstacle);
    return { removed: [], diagnostics: [inFile(fileForFolder(path), path)] };
  }
  let lock: Lock | undefined;
  try {
    if (!existsSync(folder)) return { removed: [], diagnostics: [] };
    const file = lockFile(root, folder);
    const taken = takeLock(file);
    if (!isLock(taken)) {
      const problem = outputLocked(config.outDir, pathFrom(root, file), taken);
      return { removed: [], diagnostics: [inFile(problem, config.outDir)] };
    }
    lock = taken;
    const { kindAt, assertWritable } = openOutputFolder(folder);
    // The list goes last: should the deletion be cut short, the rest is still known as our own.
    const own = [...readManifest(folder).keys(), MANIFEST];
    const paths = own.filter((path) => kindAt(path) === 'file');
    for (const path of paths) assertWritable(path);
    for (const path of paths) rmSync(join(folder, path));
    removeEmptyFolders(folder, paths);
    return { removed: paths.filter((path) => path !== MANIFEST), diagnostics: [] };
  } catch (cause) {
    const problem = cannotWrite(config.outDir, systemReason(cause));
    return { removed: [], diagnostics: [inFile(problem, config.outDir)] };
  } finally {
    lock?.release();
  }
}
