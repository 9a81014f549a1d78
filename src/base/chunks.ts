/** Files of any size, read a piece at a time: some are larger than memory, or than one read may be. */
import { closeSync, openSync, readSync } from 'node:fs';
import { isSystemError } from './system-error.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * The bytes of `file`, in order; each piece is good until the next is asked for. Throws the file
 * system's errors.
 */
export function* chunksOf(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    const read = () => readSync(descriptor, buffer);
    for (let length = read(); length > 0; length = read()) yield buffer.subarray(0, length);
  } catch (cause) {
    throw named(cause, file);
  } finally {
    closeSync(descriptor);
  }
}

/** What fails on an open file does not say on which. */
function named(cause: unknown, path: string): unknown {
  if (!isSystemError(cause) || 'path' in cause) return cause;
  return Object.assign(cause, { path });
}
