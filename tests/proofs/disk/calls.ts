/** Calls to the file system, counted as they are made, and stopped, cut short or failed where a proof says so. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** They change the disk. `openSync` is among them where it opens a file to be written. */
const CHANGES = [
  ...([
    'writeFileSync',
    'appendFileSync',
    'writeSync',
    'renameSync',
    'linkSync',
    'copyFileSync',
  ] as const),
  ...(['mkdirSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'fsyncSync', 'openSync'] as const),
  ...(['truncateSync', 'ftruncateSync', 'symlinkSync', 'chmodSync', 'utimesSync'] as const),
];

const QUESTIONS = [
  ...(['readFileSync', 'readSync', 'readdirSync', 'statSync', 'lstatSync'] as const),
  ...(['realpathSync', 'accessSync', 'existsSync'] as const),
];

type Name = (typeof CHANGES)[number] | (typeof QUESTIONS)[number];
type Call = (...given: unknown[]) => unknown;

const TWO_PATHS: Name[] = ['renameSync', 'linkSync', 'copyFileSync'];

/** Forms of the same calls that nothing in Scholium uses; were one used, it would escape the proofs. */
const ELSEWHERE = CHANGES.map((name) => name.replace(/Sync$/, '')).filter(
  (name) => name !== 'open',
);

export interface DiskCall {
  name: Name;
  /** What it is about; that of its descriptor where it has one. */
  path: string;
  /** Of a move, a link or a copy. */
  to: string | undefined;
  isChange: boolean;
}

/** What becomes of a call; `half`: a write puts down half of its bytes, and all else is done. */
export type Fate = 'done' | 'half' | 'refused';

export interface Watcher {
  /** Asked before each call below the watched folder. */
  fateOf(call: DiskCall): Fate;
  /** Called after one that was not simply done; throws or does not come back. */
  after(call: DiskCall): void;
}

/** Until `stop` is called, `watcher` has a say in all calls of this process that are about files in `folder`. */
export function watchDisk(folder: string, watcher: Watcher): { stop(): void } {
  const real = [...CHANGES, ...QUESTIONS].map((name) => [name, fs[name] as Call] as const);
  const opened = new Map<unknown, string>();
  let isInside = false; // Node builds some calls on others
  for (const [name, call] of real) {
    const watched = (...given: unknown[]): unknown => {
      const path = opened.get(given[0]) ?? String(given[0]);
      if (isInside) return call(...given);
      isInside = true;
      try {
        if (!path.startsWith(folder)) return call(...given);
        const to = TWO_PATHS.includes(name) ? String(given[1]) : undefined;
        const about = { name, path, to, isChange: isChange(name, given) };
        const fate = watcher.fateOf(about);
        const result = fate === 'done' ? call(...given) : undefined;
        if (name === 'openSync' && fate === 'done') opened.set(result, path);
        if (fate === 'half') HALVES[name]?.(call, given) ?? call(...given);
        if (fate !== 'done') watcher.after(about);
        return result;
      } finally {
        isInside = false;
      }
    };
    Object.assign(fs, { [name]: Object.assign(watched, call) });
  }
  const others = [...forbidOthers(folder), forgetClosed(opened)];
  syncBuiltinESMExports();
  return {
    stop() {
      for (const [name, call] of [...real, ...others]) Object.assign(fs, { [name]: call });
      syncBuiltinESMExports();
    },
  };
}

function forgetClosed(opened: Map<unknown, string>): readonly [string, unknown] {
  const close = fs.closeSync;
  fs.closeSync = (descriptor) => {
    opened.delete(descriptor);
    close(descriptor);
  };
  return ['closeSync', close];
}

function isChange(name: Name, given: unknown[]): boolean {
  if (name === 'openSync') return given[1] !== undefined && given[1] !== 'r';
  return (CHANGES as readonly string[]).includes(name);
}

/** How far a call gets before it is cut short. */
const HALVES: Partial<Record<Name, (call: Call, given: unknown[]) => void>> = {
  writeFileSync: (call, [path, data, ...rest]) => void call(path, halfOf(data), ...rest),
  appendFileSync: (call, [path, data, ...rest]) => void call(path, halfOf(data), ...rest),
  writeSync: (call, [descriptor, data]) => void call(descriptor, halfOf(data)),
  copyFileSync: (_, [from, to]) =>
    fs.writeFileSync(String(to), halfOf(fs.readFileSync(String(from)))),
  rmSync: (call, [path, options]) => {
    const isFolder = fs.statSync(String(path), { throwIfNoEntry: false })?.isDirectory();
    if (!isFolder) return void call(path, options);
    const names = fs.readdirSync(String(path));
    for (const name of names.slice(0, names.length / 2)) call(`${path}/${name}`, options);
  },
};

function halfOf(data: unknown): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as Uint8Array);
  return bytes.subarray(0, bytes.length / 2);
}

function forbidOthers(folder: string): (readonly [string, unknown])[] {
  const all = fs as unknown as Record<string, unknown>;
  const real = ELSEWHERE.map((name) => [name, all[name]] as const);
  for (const [name, call] of real) {
    const watched = (...given: unknown[]) => {
      if (String(given[0]).startsWith(folder)) throw new Error(`fs.${name} is not known to proofs`);
      return (call as Call)(...given);
    };
    Object.assign(fs, { [name]: watched });
  }
  return real;
}
