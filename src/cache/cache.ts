/** What was computed before, by name and key; it does not know what a post is. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from '../base/hash.ts';
import { isSystemError, removeIfPossible } from '../base/system-error.ts';

/**
 * One value a name. A value answers only to the key it was stored under, which must hold all that
 * the value depends on; anything torn, tampered with or of another key is a miss.
 */
export interface Cache {
  /** Where it is, for another thread to open it, too; absent in memory. */
  readonly folder?: string;
  get(name: string, key: string): string | undefined;
  /** Whether it was stored: a cache that cannot be written is slower, not wrong, so there is no error. */
  set(name: string, key: string, value: string): boolean;
}

/** Lives as long as the process. */
export function memoryCache(): Cache {
  const entries = new Map<string, { key: string; value: string }>();
  return {
    get(name, key) {
      const entry = entries.get(name);
      return entry?.key === key ? entry.value : undefined;
    },
    set(name, key, value) {
      entries.set(name, { key, value });
      return true;
    },
  };
}

/** A file for each name below `folder`: a line of key and checksum of name and value, then the value. */
export function openCache(folder: string): Cache {
  const fileOf = (name: string) => {
    const digits = hash(name);
    return join(folder, 'cache', digits.slice(0, 2), digits.slice(2, 32));
  };
  return {
    folder,
    get: (name, key) => readEntry(fileOf(name), name, key),
    set: (name, key, value) => writeEntry(fileOf(name), entryOf(name, key, value)),
  };
}

/**
 * Deletes every entry below `folder`, and `folder` where it holds nothing else. False where there
 * was no cache. Throws the file system's errors.
 */
export function clearCache(folder: string): boolean {
  const entries = join(folder, 'cache');
  if (!existsSync(entries)) return false;
  rmSync(entries, { recursive: true });
  // A link to a folder elsewhere is the author's.
  if (lstatSync(folder).isDirectory() && readdirSync(folder).length === 0) rmdirSync(folder);
  return true;
}

/** With the name: the entry of another one, of the same key, is no entry in its place. */
function sum(name: string, value: Uint8Array): string {
  return hash(`${name}\n${hash(value)}`);
}

/** By bytes: of a value that is not believed, no text is made. */
function readEntry(file: string, name: string, key: string): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    if (isSystemError(cause)) return undefined;
    throw cause;
  }
  const end = bytes.indexOf('\n');
  const value = bytes.subarray(end + 1);
  const isWhole = end !== -1 && bytes.toString('utf8', 0, end) === `${key} ${sum(name, value)}`;
  return isWhole ? value.toString() : undefined;
}

function entryOf(name: string, key: string, value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from(`${key} ${sum(name, bytes)}\n`), bytes]);
}

/** Whole or not at all: written beside its place, then moved there. */
function writeEntry(file: string, entry: Uint8Array): boolean {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, entry);
    renameSync(unfinished, file);
    return true;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    removeIfPossible(unfinished); // a full disk needs the room
    return false;
  }
}
