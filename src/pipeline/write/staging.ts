/** New files on their way: written beside the output as they are planned, moved when all are there; old ones till then. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../base/system-error.ts';
import type { OutputFile } from '../../model.ts';
import { flushed, putContents } from './contents.ts';
import { openMoves } from './moves.ts';

/** On the same file system as the places of the files, so that a move is one step. */
const STAGING = '.scholium-staging';

export interface Staging {
  keep(path: string, contents: OutputFile['contents']): void;
  /** What was kept for `path` is on the disk, not only on its way there: a loss of power takes it no more. */
  flush(path: string): void;
  /** Moves what was kept for `path` into its place. */
  move(path: string): void;
  /** Deletes the file at `path`, if there is one. */
  delete(path: string): void;
  /** The output folder is as it was before the first move or deletion. */
  takeBack(): void;
  /** With all that was not moved. */
  remove(): void;
}

/** Throws the file system's errors, as do its functions. */
export function openStaging(folder: string): Staging {
  const staging = join(folder, STAGING);
  rmSync(staging, { recursive: true, force: true });
  const kept = new Map<string, string>();
  let old = 0;
  let isMade = false;
  const make = (): void => {
    if (!isMade) mkdirSync(staging, { recursive: true });
    isMade = true;
  };
  const moves = openMoves(() => {
    make();
    return join(staging, `old-${old++}`);
  });
  const keptFor = (path: string): string => {
    const file = kept.get(path);
    if (file === undefined) throw new Error(`nothing was kept for ${path}`);
    return file;
  };
  return {
    keep(path, contents) {
      make();
      const file = kept.get(path) ?? join(staging, String(kept.size));
      kept.set(path, file);
      putContents(file, contents);
    },
    flush(path) {
      flushed(keptFor(path));
    },
    move(path) {
      moves.move(keptFor(path), join(folder, path));
    },
    delete(path) {
      moves.delete(join(folder, path));
    },
    takeBack: moves.takeBack,
    // Leftovers are cleared away by the next build, so a failure here is not worth one of the build.
    remove() {
      try {
        rmSync(staging, { recursive: true, force: true });
      } catch (cause) {
        if (!isSystemError(cause)) throw cause;
      }
    },
  };
}
