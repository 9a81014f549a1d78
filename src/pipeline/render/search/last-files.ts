/** Files of the last index, read back: their names prove what they hold. */
import { inflateRawSync } from 'node:zlib';
import { shortHash } from '../../../base/hash.ts';

/** Reads a file of the last index, by its output path; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** A file that is gone, or does not hold what was written: the index is made from the beginning. */
export class LostFile extends Error {}

/** Undefined where a file is lost that `make` asks for. */
export function unlessLost<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof LostFile) return undefined;
    throw cause;
  }
}

/** What the file holds, inflated; `digits` are those in its name. Throws `LostFile`. */
export function lastFile(
  name: string,
  digits: string,
  read: ReadFile,
  digitsOf: (bytes: Uint8Array) => string = shortHash,
): Uint8Array {
  const file = read(`search/${name}`);
  const bytes = file && inflated(file);
  if (!bytes || digitsOf(bytes) !== digits) throw new LostFile(name);
  return bytes;
}

/** As `lastFile`, of a file that is named after what it is compressed to. */
export function lastPacked(name: string, digits: string, read: ReadFile): Uint8Array {
  const file = read(`search/${name}`);
  const bytes = file && shortHash(file) === digits ? inflated(file) : undefined;
  if (!bytes) throw new LostFile(name);
  return bytes;
}

/** Undefined for what is not compressed. */
function inflated(file: Uint8Array): Uint8Array | undefined {
  try {
    return inflateRawSync(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined; // zlib's: torn or overwritten
    throw cause;
  }
}
