/** A build within this process that ends at one call to the file system, as if its process were killed there. */
import { type DiskCall, watchDisk } from './calls.ts';

export interface Point {
  /** Which change to the disk, counted from 1. */
  nth: number;
  /** Whether that change is not begun, or cut in half. */
  when: 'before' | 'halfway';
}

export interface Stopped {
  /** At which call; undefined where the work had fewer. */
  call: DiskCall | undefined;
  /** Changes to the disk that were made or cut short. */
  changes: number;
}

/** Runs `work`; from the call at `point` on, nothing of it reaches `folder` any more. Without a point, it only counts. */
export async function killedAt(
  point: Point | undefined,
  folder: string,
  work: () => Promise<unknown>,
  onCall: (call: DiskCall) => void = () => {},
): Promise<Stopped> {
  let changes = 0;
  let stoppedAt: DiskCall | undefined;
  const watched = watchDisk(folder, {
    fateOf(call) {
      if (stoppedAt) return 'refused';
      if (call.isChange) changes++;
      if (!call.isChange || changes !== point?.nth) {
        onCall(call);
        return 'done';
      }
      stoppedAt = call;
      return point.when === 'before' ? 'refused' : 'half';
    },
    after() {
      throw new Killed('the process is gone');
    },
  });
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof Killed)) throw cause;
  } finally {
    watched.stop();
  }
  return { call: stoppedAt, changes };
}

/** No error of the file system: nothing handles it. */
class Killed extends Error {}
