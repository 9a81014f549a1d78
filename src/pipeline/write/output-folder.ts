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
  const top: Place = { folder, isWhole: true, isOut: false };
  const placeOf = placesBelow(top, realpathSync.native(folder));
  const statsAt = (path: string) => {
    const { isWhole, isOut } = placeOf(posix.dirname(path));
    return isWhole && !isOut ? lstatSync(join(folder, path), { throwIfNoEntry: false }) : undefined;
  };
  return {
    holds: (path) => !placeOf(posix.dirname(path)).isOut,
    kindAt: (path) => kindOf(statsAt(path)),
    stateAt: (path) => {
      const stats = statsAt(path);
      return stats?.isFile() ? stateOf(stats) : undefined;
    },
    isSame: (path, digest) => holds(join(folder, path), digest),
    namesIn: (path) => readdirSync(join(folder, path)),
    assertWritable: (path) => accessSync(placeOf(posix.dirname(path)).folder, constants.W_OK),
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

/** Where the files of a folder of the output have their place. */
interface Place {
  /** The folder, or else the last one that is there on its way. */
  folder: string;
  /** Whether it is that folder. */
  isWhole: boolean;
  /** Whether a link leads out of the output. */
  isOut: boolean;
}

/** Relative paths of folders → their places. */
function placesBelow(top: Place, realTop: string): (path: string) => Place {
  const known = new Map([['.', top]]);
  const isOut = (folder: string) => !isInside(realTop, realpathSync.native(folder));
  const look = (path: string): Place => {
    const parent = placeOf(posix.dirname(path));
    if (!parent.isWhole) return parent;
    const folder = join(parent.folder, posix.basename(path));
    // A folder that is no link lies where its parent does.
    if (!parent.isOut && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      return { folder, isWhole: true, isOut: false };
    }
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
    return isFolder
      ? { folder, isWhole: true, isOut: isOut(folder) }
      : { ...parent, isWhole: false };
  };
  const placeOf = (path: string): Place => {
    const place = known.get(path) ?? look(path);
    known.set(path, place);
    return place;
  };
  return placeOf;
}

function kindOf(stats: Stats | undefined): Kind | undefined {
  if (!stats) return undefined;
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}
