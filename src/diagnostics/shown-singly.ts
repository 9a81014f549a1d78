/** Of diagnostics that come in great numbers, the first are shown and the rest counted. */
import type { Diagnostic } from '../model.ts';

/** Of each group. */
const SHOWN = 10;

export interface ShownSingly {
  shown: Diagnostic[];
  /** How many were left out. */
  left: number;
}

export function shownSingly(sorted: readonly Diagnostic[]): ShownSingly {
  const counts = new Map<string, number>();
  const shown = sorted.filter(({ group }) => {
    if (group === undefined) return true;
    const count = (counts.get(group) ?? 0) + 1;
    counts.set(group, count);
    return count <= SHOWN;
  });
  return { shown, left: sorted.length - shown.length };
}
