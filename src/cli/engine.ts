/** What V8 is told in processes that compile notes: they are short, and much of what it optimizes is soon over. */
import { setFlagsFromString } from 'node:v8';

/** Majors of Node that gain by it; 24 was measured and does not. Others may not know the flag, and complain of it. */
const GAINING = [20, 22];

/**
 * By profile, a quarter of the CPU time of a first build of 180 notes went to the optimizing compiler, in each thread
 * anew. Where nothing but small functions is inlined, such a build takes an eighth less (in Node 22 a sixteenth), and one
 * of 2,000 notes the same.
 */
export function tuneEngine(version = process.versions.node, tell = setFlagsFromString): void {
  const [major] = version.split('.');
  if (!GAINING.includes(Number(major))) return;
  tell('--max-inlined-bytecode-size-cumulative=0');
}
