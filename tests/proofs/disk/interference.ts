/** What is done to a command that runs as a process of its own. */
import type { Point } from './kill.ts';

/** Name of the environment variable that holds an `Interference`. */
export const DISK_PROOF = 'SCHOLIUM_DISK_PROOF';

export interface Interference {
  /** Calls about files in it are counted. */
  folder: string;
  /** Where the process is killed. */
  point?: Point;
  /** Seed of the order of entries in folders. */
  shuffled?: number;
}
