/** A file of the author's replaced as a whole: a reader sees the old text or the new, never a part. */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes `contents` beside `file` and moves it into its place; `mode` is that of the file. Throws
 * the file system's errors, and then `file` is as it was.
 */
export function replaceFile(file: string, contents: Uint8Array, mode: number): void {
  // Left out of notes by the dot, and by programs that watch the folder for the tilde.
  const unfinished = join(dirname(file), `.scholium-${process.pid}~`);
  try {
    writeWhole(unfinished, contents);
    chmodSync(unfinished, mode & 0o7777);
    renameSync(unfinished, file);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** On the disk, not only on its way there, before the old file goes. */
function writeWhole(file: string, contents: Uint8Array): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    for (let at = 0; at < contents.length; ) at += writeSync(descriptor, contents, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
