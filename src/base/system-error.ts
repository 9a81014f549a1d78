/** Failures of the file system: told apart from bugs, and put up with where nothing depends on it. */
import { rmSync } from 'node:fs';

/** They carry the call that failed; all other errors are bugs. */
export function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause;
}

/** Deletes a file. One that cannot be deleted stays: for what the next who comes by would delete, too. */
export function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
  }
}
