/** New files on their way: written beside the output as they are planned, moved when all are there. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../../model.ts';
import { flushed, putContents } from './contents.ts';

/** On the same file system as the places of the files, so that a move is one step. */
const STAGING = '.scholium-staging';

export interface Staging {
  keep(path: string, contents: OutputFile['contents']): void;
  /** What was kept for `path` is on the disk, not only on its way there: a loss of power takes it no more. */
  flush(path: string): void;
  /** Moves what was kept for `path` into its place, whose folder exists. */
  move(path: string): void;
  /** With all that was not moved. */
  remove(): void;
}

/** Throws the file system's errors, as do its functions. */
export function openStaging(folder: string): Staging {
  const staging = join(folder, STAGING);
  rmSync(staging, { recursive: true, force: true });
  const kept = new Map<string, string>();
  const keptFor = (path: string): string => {
    const file = kept.get(path);
    if (file === undefined) throw new Error(`nothing was kept for ${path}`);
    return file;
  };
  return {
    keep(path, contents) {
      if (kept.size === 0) mkdirSync(staging, { recursive: true });
      const file = kept.get(path) ?? join(staging, String(kept.size));
      kept.set(path, file);
      putContents(file, contents);
    },
    flush(path) {
      flushed(keptFor(path));
    },
    move(path) {
      const file = keptFor(path);
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      renameSync(file, place);
    },
    // Leftovers are cleared away by the next build, so a failure here is not worth one of the build.
    remove() {
      try {
        rmSync(staging, { recursive: true, force: true });
      } catch (cause) {
        if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
      }
    },
  };
}
