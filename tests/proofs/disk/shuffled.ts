/** Folders whose entries come in an order that no file system promises. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** From now on; the same order for the same seed. */
export function shuffleFolders(seed: number): void {
  const real = fs.readdirSync;
  const shuffled = (...given: unknown[]) => {
    const entries: unknown[] = Reflect.apply(real, fs, given);
    return [...entries.keys()]
      .sort((a, b) => mixed(a, seed) - mixed(b, seed))
      .map((index) => entries[index]);
  };
  Object.assign(fs, { readdirSync: shuffled });
  syncBuiltinESMExports();
}

/** A number that tells nothing of `index` (Knuth's multiplicative hash). */
function mixed(index: number, seed: number): number {
  return Math.imul(index + seed + 1, 2654435761) >>> 0;
}
