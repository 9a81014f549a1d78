/** What a file of the old site holds, as one hash. */
import { hashFile } from '../../base/hash.ts';
import { isSystemError } from '../../base/system-error.ts';

/** Undefined for one that cannot be read: the reading of the old site has told of it. */
export function bytesHash(file: string): string | undefined {
  try {
    return hashFile(file);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined;
  }
}
