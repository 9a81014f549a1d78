/** Two lists in their order, side by side: what is missing in one does not shift the rest. */

/** Indexes into the old list and the new one; one is undefined where nothing stands beside the other. */
export interface Pair {
  old?: number;
  new?: number;
}

interface Match {
  old: number;
  new: number;
}

/** Beyond so many comparisons, equal ones are looked for nearby only. */
const MOST_CELLS = 4_000_000;
const NEARBY = 64;

/** Equal ones are paired as in the longest common subsequence, what stands between in order. */
export function align(old: string[], now: string[]): Pair[] {
  const pairs: Pair[] = [];
  let [at, from] = [0, 0];
  for (const match of [...matchesOf(old, now), { old: old.length, new: now.length }]) {
    while (at < match.old || from < match.new) {
      pairs.push({
        ...(at < match.old && { old: at++ }),
        ...(from < match.new && { new: from++ }),
      });
    }
    if (match.old < old.length) pairs.push({ old: at++, new: from++ });
  }
  return pairs;
}

function matchesOf(old: string[], now: string[]): Match[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) {
    end++;
  }
  const [a, b] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle = (a.length * b.length > MOST_CELLS ? nearby(a, b) : longest(a, b)).map((match) => ({
    old: match.old + start,
    new: match.new + start,
  }));
  const both = (length: number, oldFrom: number, newFrom: number): Match[] =>
    Array.from({ length }, (_, index) => ({ old: oldFrom + index, new: newFrom + index }));
  return [...both(start, 0, 0), ...middle, ...both(end, old.length - end, now.length - end)];
}

/** The longest common subsequence, by a table of its lengths from each place on. */
function longest(old: string[], now: string[]): Match[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const lengthAt = (at: number, from: number) => lengths[at * width + from] ?? 0;
  for (let at = old.length - 1; at >= 0; at--) {
    for (let from = now.length - 1; from >= 0; from--) {
      lengths[at * width + from] =
        old[at] === now[from]
          ? lengthAt(at + 1, from + 1) + 1
          : Math.max(lengthAt(at + 1, from), lengthAt(at, from + 1));
    }
  }
  const matches: Match[] = [];
  let [at, from] = [0, 0];
  while (at < old.length && from < now.length) {
    if (old[at] === now[from]) matches.push({ old: at++, new: from++ });
    else if (lengthAt(at + 1, from) >= lengthAt(at, from + 1)) at++;
    else from++;
  }
  return matches;
}

function nearby(old: string[], now: string[]): Match[] {
  const matches: Match[] = [];
  let from = 0;
  for (const [at, text] of old.entries()) {
    const found = now.slice(from, from + NEARBY).indexOf(text);
    if (found === -1) continue;
    matches.push({ old: at, new: from + found });
    from += found + 1;
  }
  return matches;
}
