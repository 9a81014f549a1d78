/** Content hashes: of texts and bytes, whole and short. */
import { createHash } from 'node:crypto';

/** SHA-256 as 64 hexadecimal digits. */
export function hash(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** The first ten digits of `hash`: 40 bits, enough to tell the assets of one site apart. */
export function shortHash(contents: string | Uint8Array): string {
  return hash(contents).slice(0, 10);
}
