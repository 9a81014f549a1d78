/** Reads files of the output folder as the last build left them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileState } from '../../base/file-states.ts';
import { isSystemError } from '../../base/system-error.ts';

/** By output path; undefined for what is no file, or cannot be read: it will be made anew. */
export function lastOutput(root: string, outDir: string): (path: string) => Uint8Array | undefined {
  const folder = resolve(root, outDir);
  return (path) => {
    const file = join(folder, path);
    try {
      return fileState(file) && readFileSync(file);
    } catch (cause) {
      if (isSystemError(cause)) return undefined;
      throw cause;
    }
  };
}
