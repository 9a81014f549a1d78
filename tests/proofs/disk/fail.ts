/** A build within this process of which calls to the file system fail. */
import { type DiskCall, watchDisk } from './calls.ts';

export interface Fault {
  /** Which call, counted from 1. */
  nth: number;
  /** Whether all calls that follow fail too. */
  isLasting: boolean;
  code: string;
}

/** Which calls can fail. */
export type Among = (call: DiskCall) => boolean;

export interface Failed {
  /** The first; undefined where the work had fewer. */
  call: DiskCall | undefined;
  /** How many calls could have failed. */
  calls: number;
}

/** Runs `work`, in which calls about `folder` fail as `fault` says. Without a fault, it only counts. */
export async function failingAt(
  fault: Fault | undefined,
  { folder, among }: { folder: string; among: Among },
  work: () => Promise<unknown>,
): Promise<Failed> {
  let calls = 0;
  let first: DiskCall | undefined;
  const watched = watchDisk(folder, {
    fateOf(call) {
      if (!among(call)) return 'done';
      calls++;
      const fails = fault && (fault.isLasting ? calls >= fault.nth : calls === fault.nth);
      if (!fails) return 'done';
      first ??= call;
      return isWrite(call) ? 'half' : 'refused';
    },
    after(call) {
      if (fault && call.name !== 'existsSync') throw systemError(fault.code, call);
    },
  });
  try {
    await work();
  } finally {
    watched.stop();
  }
  return { call: first, calls };
}

/** What a full or failing disk has of the bytes is on it. */
function isWrite({ name }: DiskCall): boolean {
  return name === 'writeFileSync' || name === 'appendFileSync' || name === 'writeSync';
}

/** As Node makes them: what fails on an open file does not name it. */
function systemError(code: string, call: DiskCall): Error {
  const syscall = call.name.replace(/Sync$/, '');
  const isOnDescriptor = isWrite(call) || ['readSync', 'fsyncSync'].includes(call.name);
  const where = isOnDescriptor ? {} : { path: call.path };
  const shown = isOnDescriptor ? '' : ` '${call.path}'`;
  return Object.assign(new Error(`${code}: made up, ${syscall}${shown}`), {
    code,
    syscall,
    ...where,
  });
}
