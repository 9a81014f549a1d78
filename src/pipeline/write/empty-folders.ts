/** Folders that deletions left empty go too. */
import { lstatSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from './output-folder.ts';

/** Removes the folders of `deleted` (output paths) below `folder` that hold nothing any more. */
export function removeEmptyFolders(folder: string, deleted: string[]): void {
  const folders = new Set(deleted.flatMap(foldersOf));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const path of deepestFirst) {
    const full = join(folder, path);
    if (!lstatSync(full, { throwIfNoEntry: false })?.isDirectory()) continue;
    if (readdirSync(full).length === 0) rmdirSync(full);
  }
}
