/** Folders that deletions left empty go too. */
import { readdirSync, rmdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Removes the folders of `deleted` (output paths) below `folder` that hold nothing any more. */
export function removeEmptyFolders(folder: string, deleted: string[]): void {
  const folders = new Set(deleted.flatMap(parentsOf));
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const path of deepestFirst) {
    const full = join(folder, path);
    if (!statSync(full, { throwIfNoEntry: false })?.isDirectory()) continue;
    if (readdirSync(full).length === 0) rmdirSync(full);
  }
}

function parentsOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [] : [parent, ...parentsOf(parent)];
}
