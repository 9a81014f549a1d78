/** What was made last, kept as long as it would be made of the same. */

/** Answers with what was made last where `of` holds the very same values, else with what `make` gives. */
export type LastMade<Made> = (of: readonly unknown[], make: () => Made) => Made;

/** `make` must follow from `of` alone. What it throws, and a promise that is rejected, is not kept. */
export function lastMade<Made>(): LastMade<Made> {
  let last: { of: readonly unknown[]; made: Made } | undefined;
  return (of, make) => {
    if (last && areSame(of, last.of)) return last.made;
    const made = make();
    last = { of, made };
    if (made instanceof Promise) {
      made.catch(() => {
        if (last?.made === made) last = undefined;
      });
    }
    return made;
  };
}

/** Makes anew each time: for a process that asks once. */
export function neverKept<Made>(_: readonly unknown[], make: () => Made): Made {
  return make();
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
