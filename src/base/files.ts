/** Folders read the same way everywhere: sorted, symbolic links kept inside the root. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { byCodeUnit } from './order.ts';
import { isSystemError } from './system-error.ts';

export interface FoundFile {
  /** Relative to the folder listed, with `/`, in NFC. */
  path: string;
  /** Where to read it. */
  file: string;
  /** Of the file, links followed, when it was found. */
  stats: Stats;
}

/** Why an entry of a folder was not listed. */
export interface SkippedEntry {
  path: string;
  reason: 'outside' | 'dangling' | 'loop' | 'special' | 'encoding' | 'unreadable';
  /** Of what is `unreadable`: what the file system said. */
  said?: string;
}

export interface Listing {
  files: FoundFile[];
  skipped: SkippedEntry[];
}

/** Names that belong to other programs, not to the folder's owner. */
const NEVER = new Set(['.DS_Store', '.git', '.gitkeep', '.svn']);

/**
 * Every file below `folder`, sorted by path. Names that begin with `.` are left out unless they are
 * asked for, and those of other programs always. A symbolic link is followed only to a target inside
 * `root`, and each real folder once on a branch. A folder that does not exist is empty. What cannot be
 * looked at is among the skipped, `folder` itself with an empty path.
 */
export function listFiles(folder: string, root: string, { hidden = false } = {}): Listing {
  const listing: Listing = { files: [], skipped: [] };
  orSkipped('', listing, () => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    walk({ folder, prefix: '', realRoot: realpathSync(root), ancestors: [], hidden }, listing);
  });
  listing.files.sort((a, b) => byCodeUnit(a.path, b.path));
  return listing;
}

interface Step {
  folder: string;
  prefix: string;
  realRoot: string;
  ancestors: string[];
  hidden: boolean;
}

/** One that cannot be looked at keeps nobody from looking at the others. */
function orSkipped(path: string, { skipped }: Listing, look: () => void): void {
  try {
    look();
  } catch (cause) {
    skipped.push({ path, reason: 'unreadable', said: systemReason(cause) });
  }
}

function walk(step: Step, listing: Listing): void {
  const here = realpathSync(step.folder);
  for (const entry of readdirSync(step.folder, { withFileTypes: true })) {
    if (NEVER.has(entry.name) || (!step.hidden && entry.name.startsWith('.'))) continue;
    const path = `${step.prefix}${entry.name}`.normalize('NFC');
    orSkipped(path, listing, () => look(entry, path, { ...step, here }, listing));
  }
}

function look(entry: Dirent, path: string, step: Step & { here: string }, listing: Listing): void {
  const { here } = step;
  const file = join(step.folder, entry.name);
  const reason = entry.isSymbolicLink() ? whyNotFollowed(file, step, here) : undefined;
  const target = reason ? undefined : statSync(file, { throwIfNoEntry: false });
  if (target?.isDirectory()) {
    const ancestors = [...step.ancestors, here];
    walk({ ...step, folder: file, prefix: `${path}/`, ancestors }, listing);
  } else if (target?.isFile()) {
    listing.files.push({ path, file, stats: target });
  } else {
    // A name that is not UTF-8 cannot be asked for: there is no such file.
    const isMisread = entry.name.includes('\ufffd') && !target;
    listing.skipped.push({ path, reason: isMisread ? 'encoding' : (reason ?? 'special') });
  }
}

function whyNotFollowed(
  file: string,
  step: Step,
  here: string,
): SkippedEntry['reason'] | undefined {
  const target = realPathOf(file);
  if (target === undefined) return 'dangling';
  if (!isInside(step.realRoot, target)) return 'outside';
  // What holds the link would be gone through once more, whether or not the walk came that way.
  return isInside(target, here) || step.ancestors.includes(target) ? 'loop' : undefined;
}

/** Undefined for a link that leads nowhere, or to itself. */
function realPathOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined;
  }
}

/** Whether `path` is `folder` or lies below it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On another drive, the way is absolute.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** `path` as messages name it: from `root` on, with `/`, where it lies there; else absolute. */
export function pathFrom(root: string, path: string): string {
  const full = resolve(root, path);
  return isInside(root, full) ? relative(root, full).split(sep).join('/') : full;
}

/**
 * What the file system said, without the call and its absolute path: `EACCES: permission denied`.
 * Throws `cause` where it is no error of the system.
 */
export function systemReason(cause: unknown): string {
  if (!isSystemError(cause)) throw cause;
  return cause.message.replace(/, .*$/s, '');
}

/** A file is not what it was a moment ago: told like an error of the file system, since it is one of its own. */
export class FileChanged extends Error {
  readonly syscall = 'read';
  readonly code = 'ESTALE';
  readonly path: string;

  constructor(path: string) {
    super('ESTALE: the file was changed while it was in use');
    this.path = path;
  }
}
