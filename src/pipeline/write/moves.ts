/** Changes to files that can be taken back, all of them, while the process lives. */
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from '../../base/system-error.ts';

export interface Moves {
  /** Moves the file `from` to `place`, in one step: there is always the old file or the new one. */
  move(from: string, place: string): void;
  /** Deletes what stands at `place`, if anything does. */
  delete(place: string): void;
  /** All is as it was, but for the dates of folders. */
  takeBack(): void;
}

/** Old files are kept at the paths that `aside` gives, on the same file system. Throws its errors. */
export function openMoves(aside: () => string): Moves {
  const steps: (() => void)[] = [];
  const keepOld = (place: string): string | undefined => {
    if (!isThere(place)) return undefined;
    const old = aside();
    linkOrCopy(place, old);
    return old;
  };
  return {
    move(from, place) {
      const folder = dirname(place);
      const first = mkdirSync(folder, { recursive: true });
      if (first !== undefined) steps.push(() => removeFolders(folder, first));
      const old = keepOld(place);
      renameSync(from, place);
      steps.push(() => (old === undefined ? rmSync(place) : renameSync(old, place)));
    },
    delete(place) {
      const old = keepOld(place);
      if (old === undefined) return;
      rmSync(place);
      steps.push(() => {
        // A full disk may refuse to make a folder, one that exists too.
        if (!isThere(dirname(place))) mkdirSync(dirname(place), { recursive: true });
        renameSync(old, place);
      });
    },
    takeBack() {
      for (let step = steps.pop(); step; step = steps.pop()) step();
    },
  };
}

/** `existsSync` takes whatever cannot be asked for nothing, and the old file would be lost. */
function isThere(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

/** A second name costs nothing; where the file system knows none, a copy does the same. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    copyFileSync(from, to);
  }
}

/** From `folder` up to `first`, which were made for a file that is gone again. */
function removeFolders(folder: string, first: string): void {
  rmdirSync(folder);
  if (folder !== first) removeFolders(dirname(folder), first);
}
