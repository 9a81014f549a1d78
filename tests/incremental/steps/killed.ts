/** A process that is killed: from some call on, nothing that it does reaches the disk. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CALLS = [
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
] as const;

/** Runs `work`, of whose calls to the file system only the first `count` happen. */
export async function killedAt(count: number, work: () => Promise<unknown>): Promise<void> {
  const real = CALLS.map((name) => [name, fs[name]] as const);
  let left = count;
  const dead =
    (call: (...given: never[]) => unknown) =>
    (...given: never[]) => {
      if (left-- <= 0) throw new Error('killed'); // no error of the file system: nobody handles it
      return call(...given);
    };
  for (const [name, call] of real) Object.assign(fs, { [name]: dead(call) });
  syncBuiltinESMExports();
  try {
    await work().catch(() => {});
  } finally {
    for (const [name, call] of real) Object.assign(fs, { [name]: call });
    syncBuiltinESMExports();
  }
}
