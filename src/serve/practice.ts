/** Work that nobody waits for, done in steps with pauses between them. */

/** Milliseconds, for requests and saved files. */
const PAUSE = 150;

export interface Practice {
  /** No further step. */
  end(): void;
}

/**
 * Takes one of `steps` after each pause until there are no more, and none after one that failed, which is told.
 * Undefined where there are none to take.
 */
export function practise(
  steps: Iterator<void> | undefined,
  onFailure: (cause: unknown) => void,
): Practice | undefined {
  if (!steps) return undefined;
  const step = () => {
    try {
      if (!steps.next().done) timer = setTimeout(step, PAUSE);
    } catch (cause) {
      onFailure(cause);
    }
  };
  let timer = setTimeout(step, PAUSE);
  return { end: () => clearTimeout(timer) };
}
