/** Contents of outputs, told apart and put down without a copied file in memory. */
import { appendFileSync, closeSync, fsyncSync, openSync, statSync, writeFileSync } from 'node:fs';
import { chunksOf } from '../../base/chunks.ts';
import { hash, hashFile } from '../../base/hash.ts';
import type { OutputFile } from '../../model.ts';

/** What tells contents apart. */
export interface Digest {
  /** Bytes. */
  size: number;
  hash: string;
}

type Contents = OutputFile['contents'];

/** Throws the file system's errors where a file to copy cannot be read. */
export function digestOf(contents: Contents): Digest {
  if (isCopy(contents)) {
    return { size: statSync(contents.copyOf).size, hash: hashFile(contents.copyOf) };
  }
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  return { size: bytes.length, hash: hash(bytes) };
}

/** Whether `file` holds what `digest` is of; what differs in size is not read. */
export function holds(file: string, digest: Digest): boolean {
  return statSync(file).size === digest.size && hashFile(file) === digest.hash;
}

/** Writes a new file. A copy gets the permissions of every other output, not those of its source. */
export function putContents(file: string, contents: Contents): void {
  writeFileSync(file, isCopy(contents) ? '' : contents);
  if (!isCopy(contents)) return;
  for (const chunk of chunksOf(contents.copyOf)) appendFileSync(file, chunk);
}

/** Waits until the disk has what `file` holds. */
export function flushed(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function isCopy(contents: Contents): contents is { copyOf: string } {
  return typeof contents === 'object' && 'copyOf' in contents;
}
