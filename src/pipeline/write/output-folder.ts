/** What stands in the output folder; what a link leads to outside it does not stand there. */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { stateOf } from '../../base/file-states.ts';
import { isInside } from '../../base/files.ts';
import { type Digest, holds } from './contents.ts';

/** `other` for a link, a device. */
export type Kind = 'file' | 'folder' | 'other';

export interface OutputFolder {
  /** What stands at an output path; undefined for nothing. */
  kindAt(path: string): Kind | undefined;
  /** The state of the file at an output path; undefined where none stands there. */
  stateAt(path: string): string | undefined;
  /** Whether the file at an output path is what `digest` is of. */
  isSame(path: string, digest: Digest): boolean;
  /** What the folder at an output path holds. */
  namesIn(path: string): string[];
  /** Whether no folder on the way to an output path is a link out of this one. */
  holds(path: string): boolean;
  /** Throws the file system's error where no file can be made or deleted at an output path. */
  assertWritable(path: string): void;
}

/** The output folder `folder`, which exists. Folders are looked up once. */
export function openOutputFolder(folder: string): OutputFolder {
  const realFolder = realpathSync.native(folder);
  const outside = new Map<string, boolean>();
  const nearest = new Map<string, string>();
  const nearestTo = (path: string) => {
    const parent = dirname(path);
    const known = nearest.get(parent) ?? nearestFolder(folder, path);
    nearest.set(parent, known);
    return known;
  };
  const isLinkOut = (parent: string) => {
    const known = outside.get(parent) ?? !isInside(realFolder, realpathSync.native(parent));
    outside.set(parent, known);
    return known;
  };
  const statsAt = (path: string) => {
    const parent = nearestTo(path);
    const file = join(folder, path);
    if (parent !== dirname(file) || isLinkOut(parent)) return undefined;
    return lstatSync(file, { throwIfNoEntry: false });
  };
  return {
    holds: (path) => !isLinkOut(nearestTo(path)),
    kindAt: (path) => kindOf(statsAt(path)),
    stateAt: (path) => {
      const stats = statsAt(path);
      return stats?.isFile() ? stateOf(stats) : undefined;
    },
    isSame: (path, digest) => holds(join(folder, path), digest),
    namesIn: (path) => readdirSync(join(folder, path)),
    assertWritable: (path) => accessSync(nearestTo(path), constants.W_OK),
  };
}

/** The file that stands where `folder`, or a folder on the way to it, should be. */
export function fileInPlaceOf(folder: string): string | undefined {
  if (existsSync(folder)) return statSync(folder).isDirectory() ? undefined : folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : fileInPlaceOf(parent);
}

/** Of `a/b/c.html`: `a/b` and `a`. */
export function foldersOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [] : [parent, ...foldersOf(parent)];
}

/** The folder in which `path`, or else the first folder missing on its way, has its place. */
function nearestFolder(folder: string, path: string): string {
  let nearest = folder;
  for (const name of path.split('/').slice(0, -1)) {
    const next = join(nearest, name);
    if (!statSync(next, { throwIfNoEntry: false })?.isDirectory()) break;
    nearest = next;
  }
  return nearest;
}

function kindOf(stats: Stats | undefined): Kind | undefined {
  if (!stats) return undefined;
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}
