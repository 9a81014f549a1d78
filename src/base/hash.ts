/** Content hashes: of texts, bytes and files, whole and short. */
import { createHash, hash as digestOf } from 'node:crypto';
import { chunksOf } from './chunks.ts';

/** SHA-256 as 64 hexadecimal digits. */
export function hash(contents: string | Uint8Array): string {
  return digestOf('sha256', contents, 'hex');
}

/** `hash` of what `file` holds, whatever its size. Throws the file system's errors. */
export function hashFile(file: string): string {
  const digits = createHash('sha256');
  for (const chunk of chunksOf(file)) digits.update(chunk);
  return digits.digest('hex');
}

/** The first ten digits of `hash`: 40 bits, enough to tell the assets of one site apart. */
export function shortHash(contents: string | Uint8Array): string {
  return hash(contents).slice(0, 10);
}
