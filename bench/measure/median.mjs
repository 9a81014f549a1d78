/** The middle of several runs, figure by figure. */

/** Seconds after which a run is not repeated. */
const SLOW = 60;

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs `once` several times, only once where that takes long.
 * @template {Record<string, any>} T
 * @param {number} runs
 * @param {(run: number) => T} once
 */
export function repeated(runs, once) {
  const made = [];
  for (let run = 1; run <= runs; run++) {
    made.push(once(run));
    if (made[0].wall > SLOW) break;
  }
  return { ...middleOf(made), runs: made.length };
}

/**
 * The median of each number, also of those in `stages`.
 * @param {Record<string, any>[]} records of the same shape
 */
export function middleOf(records) {
  const [first = {}] = records;
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => {
      const values = records.map((record) => record[name]);
      if (typeof value === 'number') return [name, median(values)];
      return [name, value && typeof value === 'object' ? middleOf(values) : value];
    }),
  );
}
