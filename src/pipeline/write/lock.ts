/** One build of a site at a time writes into an output folder: a file beside the cache says which. */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { shortHash } from '../../base/hash.ts';
import { isSystemError, removeIfPossible } from '../../base/system-error.ts';
import { CACHE_DIR } from '../../model.ts';

/** Where the lock of an output folder is; not in it, whose dates tell when a site has changed. */
export function lockFile(root: string, folder: string): string {
  return join(root, CACHE_DIR, `lock-${shortHash(folder)}`);
}

/** The process that holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When it started, in ticks since the start of its machine; absent where the system does not tell. */
  started?: string;
}

export interface Lock {
  release(): void;
}

/** Milliseconds in which a holder writes its name; and after which one of another machine is given up. */
const BEING_WRITTEN = 5_000;
const GIVEN_UP = 3_600_000;
/** A lock that is given up may be taken by another process first. */
const ATTEMPTS = 5;

/**
 * Takes a lock, or tells who holds it. One that a killed process left is given up: no process has its
 * number, or one that started later. Where no lock can be written, there is none to respect either.
 */
export function takeLock(file: string): Lock | Holder {
  try {
    return take(file);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return { release: () => {} };
  }
}

function take(file: string): Lock | Holder {
  const own = JSON.stringify(self());
  let holder: Holder = self();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    mkdirSync(dirname(file), { recursive: true });
    if (created(file, own)) {
      removeLeftovers(file);
      return { release: () => releaseLock(file, own) };
    }
    const text = textOf(file);
    if (text === undefined) continue; // released meanwhile, with its folder
    holder = holderIn(text) ?? holder;
    if (!isGivenUp(file, holderIn(text))) return holder;
    putAside(file, text);
  }
  return holder;
}

export function isLock(taken: Lock | Holder): taken is Lock {
  return 'release' in taken;
}

function self(): Holder {
  const started = startOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }) };
}

function created(file: string, text: string): boolean {
  try {
    linkOrWrite(file, text);
    return true;
  } catch (cause) {
    // Somebody has it, or has released it just now, with its folder.
    if (codeOf(cause) === 'EEXIST' || codeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}

/** A link appears with the whole name in it: of a name that a killed process tore, nobody knows whose it is. */
function linkOrWrite(file: string, text: string): void {
  const whole = `${file}.${process.pid}.new`;
  try {
    writeFileSync(whole, text);
    try {
      linkSync(whole, file);
    } catch (cause) {
      if (!NO_LINKS.includes(String(codeOf(cause)))) throw cause;
      writeNew(file, text);
    }
  } finally {
    removeIfPossible(whole);
  }
}

/** What file systems answer that know no links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'];

/** On a full disk there would be a lock, and no name in it. */
function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') rmSync(file, { force: true });
    throw cause;
  }
}

/** Files beside a lock that killed processes left on the way to it. Where they cannot be removed, they stay. */
function removeLeftovers(file: string): void {
  const ofLock = `${basename(file)}.`;
  for (const name of namesIn(dirname(file))) {
    const pid = name.startsWith(ofLock) ? Number.parseInt(name.slice(ofLock.length), 10) : NaN;
    if (Number.isNaN(pid) || (pid !== process.pid && isRunning(pid))) continue;
    removeIfPossible(join(dirname(file), name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return [];
  }
}

/** Undefined for what is no holder: a name that is being written, or was torn. */
function holderIn(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder?.pid) && typeof holder.host === 'string' ? holder : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function isGivenUp(file: string, holder: Holder | undefined): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  const age = stats ? Date.now() - stats.mtimeMs : Infinity; // how old a lock is reaches no output
  if (!holder) return age > BEING_WRITTEN;
  if (holder.host !== hostname()) return age > GIVEN_UP;
  // A process writes in one go: what it left behind is of a build that was cut short.
  if (holder.pid === process.pid || !isRunning(holder.pid)) return true;
  return holder.started !== undefined && holder.started !== startOf(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH'; // EPERM: it is another user's
  }
}

/** Field 22 of /proc/PID/stat (proc(5)), behind the name in brackets; undefined on other systems. */
function startOf(pid: number): string | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** Of several processes that find the same lock given up, one moves it; a newer lock goes back. */
function putAside(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  const moved = textOf(aside);
  if (moved !== undefined && moved !== text) created(file, moved);
  rmSync(aside, { force: true });
}

/** Unless it was given up for dead and taken by another. A site without a cache keeps no folder for it. */
function releaseLock(file: string, own: string): void {
  const held = textOf(file) ?? textOf(file); // what fails once may not fail twice
  if (held !== own) return;
  try {
    rmSync(file);
    rmdirSync(dirname(file));
  } catch (cause) {
    if (!isSystemError(cause)) throw cause; // it holds more, or the lock will be given up
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined;
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
