/** What was made last, kept as long as it would be made of the same. */

/** Answers with what was made last where `of` holds the very same values, else with what `make` gives. */
export type LastMade<Made> = (of: readonly unknown[], make: () => Made) => Made;

/** `make` must follow from `of` alone; one that throws leaves what was made before. */
export function lastMade<Made>(): LastMade<Made> {
  let last: { of: readonly unknown[]; made: Made } | undefined;
  return (of, make) => {
    if (!last || !areSame(of, last.of)) last = { of, made: make() };
    return last.made;
  };
}

/** Makes anew each time: for a process that asks once. */
export function neverKept<Made>(_: readonly unknown[], make: () => Made): Made {
  return make();
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index]);
}
