/** What tells whether files have changed, without reading them. */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { hash } from './hash.ts';
import { byCodeUnit } from './order.ts';
import { isSystemError } from './system-error.ts';

export interface FileStates {
  /** The same where the same files have the same size, times, number and rights. */
  digest: string;
  /** When the last of them was changed, in milliseconds since 1970 by the clock of its disk. */
  newest: number;
}

/** Other programs' names, which no listing of a folder holds. */
const NEVER = new Set(['.git', '.svn', '.DS_Store']);

/**
 * The states of files, and of all below folders; what does not exist has a state too. Undefined
 * where a link leads to a folder, which may lead back, and where the file system does not tell.
 */
export function fileStates(paths: string[]): FileStates | undefined {
  const walk: Walk = { parts: [], newest: 0, hasLinkedFolder: false };
  try {
    for (const path of paths) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) walkFolder(path, walk);
      else addFile(path, stats, walk);
    }
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined; // who reads the file will tell what is wrong with it
  }
  if (walk.hasLinkedFolder) return undefined;
  return { digest: hash(walk.parts.join('\0')), newest: walk.newest };
}

export interface FileState {
  /** The same where the file has the same size, times, number and rights. */
  digest: string;
  /** When it was changed last, in milliseconds since 1970 by the clock of its disk. */
  newest: number;
}

/**
 * Milliseconds. Within them, some disks give a second change of a file the time of the first: a state
 * so young does not tell them apart.
 */
export const COARSEST_CLOCK = 2000;

/** The state of one file, links followed; undefined where there is none. Throws the file system's errors. */
export function fileState(path: string): FileState | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? fileStateOf(stats) : undefined;
}

export function fileStateOf(stats: Stats): FileState {
  return { digest: stateOf(stats), newest: Math.max(stats.mtimeMs, stats.ctimeMs) };
}

/** `digest` of a file's state. */
export function stateOf({ size, mtimeMs, ctimeMs, ino, mode }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${mode}`;
}

interface Walk {
  /** By turns a path and what stands there; joined by NUL, which no path holds. */
  parts: string[];
  newest: number;
  hasLinkedFolder: boolean;
}

function walkFolder(folder: string, walk: Walk): void {
  walk.parts.push(folder, '/');
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (!NEVER.has(entry.name)) walkEntry(folder, entry, walk);
  }
}

function walkEntry(folder: string, entry: Dirent, walk: Walk): void {
  // Not `join`: a site may have a hundred thousand files, and all this is done when nothing changed.
  const path = `${folder}${sep}${entry.name}`;
  if (entry.isDirectory()) {
    walkFolder(path, walk);
  } else {
    const stats = statsOf(path);
    if (stats?.isDirectory()) walk.hasLinkedFolder = true;
    addFile(path, stats, walk);
  }
}

/** Undefined also for a link that leads to itself. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ELOOP')) throw cause;
    return undefined;
  }
}

function addFile(path: string, stats: Stats | undefined, walk: Walk): void {
  walk.parts.push(path, stats ? stateOf(stats) : '');
  if (stats) walk.newest = Math.max(walk.newest, stats.mtimeMs, stats.ctimeMs);
}
