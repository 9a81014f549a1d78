/** Work that may never end, ended: wherever it is, within a pattern too. */
import { Script } from 'node:vm';

/** The work took longer than it may. What it was in the middle of may be left half done. */
export class TimeLimitReached extends Error {}

/** A script can be interrupted, a function cannot: so a script calls it. */
const CALL = 'globalThis[Symbol.for("scholium.work")]()';
const WORK = Symbol.for('scholium.work');

/**
 * What `work` returns, if it does within so many milliseconds; else throws TimeLimitReached. Costs a tenth
 * of a millisecond, since a thread of the system watches the time.
 */
export function runWithin<Result>(milliseconds: number, work: () => Result): Result {
  let result: { value: Result } | undefined;
  const call = () => {
    result = { value: work() };
  };
  Object.defineProperty(globalThis, WORK, { value: call, configurable: true });
  try {
    new Script(CALL).runInThisContext({ timeout: milliseconds });
  } catch (cause) {
    if (!isTimeout(cause)) throw cause;
    throw new TimeLimitReached(`not done within ${milliseconds} ms`);
  } finally {
    Reflect.deleteProperty(globalThis, WORK);
  }
  if (!result) throw new Error('the script did not call');
  return result.value;
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
