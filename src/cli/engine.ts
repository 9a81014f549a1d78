/** What V8 is told in processes that compile notes: they are short, and much of what it optimizes is soon over. */
import { setFlagsFromString } from 'node:v8';

/** Majors of Node that were measured, and that know the flags: others tell of flags that they do not know. */
const MEASURED = [20, 22, 24];

/**
 * By profile, a quarter of the CPU time of a first build of 180 notes went to the optimizing compiler, in each thread
 * anew. Where nothing but small functions is inlined, such a build takes an eighth less, and one of 2,000 notes the same.
 */
export function tuneEngine(version = process.versions.node, tell = setFlagsFromString): void {
  const [major] = version.split('.');
  if (!MEASURED.includes(Number(major))) return;
  tell('--max-inlined-bytecode-size-cumulative=0');
}
