/** How long each part of some work takes. */

export interface Stopwatch<Name extends string> {
  /** Milliseconds by name. */
  timings: Record<Name, number>;
  /** The time since the last lap, but for what was timed apart, is that of `name`. */
  lap(name: Name): void;
  /** Does `work`, whose time is that of `name`. */
  apart<T>(name: Name, work: () => T): T;
}

export function stopwatch<Name extends string>(names: Name[]): Stopwatch<Name> {
  const timings = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>; // each of `names`
  let last = performance.now();
  return {
    timings,
    lap(name) {
      const now = performance.now();
      timings[name] += now - last;
      last = now;
    },
    apart(name, work) {
      const started = performance.now();
      const result = work();
      const spent = performance.now() - started;
      timings[name] += spent;
      last += spent;
      return result;
    },
  };
}
