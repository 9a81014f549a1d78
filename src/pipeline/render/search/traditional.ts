/** Pairs of a traditional character and the simplified one, as far as the site has the latter. */
import { simplified } from '../../../base/simplified.ts';
import type { Counts } from './updated-terms.ts';

export function traditionalPairs(isTerm: (term: string) => boolean): string {
  return [...simplified]
    .filter(([, to]) => isTerm(to))
    .flat()
    .join('');
}

/** `before` gives those of the last index, if it is asked. */
export function updatedTraditional(counts: Counts, before: () => string): string | undefined {
  const targets = new Set(simplified.values());
  const moved = [...counts].filter(
    ([term, [was, is]]) => (was === 0) !== (is === 0) && targets.has(term),
  );
  if (moved.length === 0) return undefined;
  const used = new Set([...before()].filter((_, at) => at % 2 === 1));
  for (const [term, [, is]] of moved) {
    if (is === 0) used.delete(term);
    else used.add(term);
  }
  return traditionalPairs((term) => used.has(term));
}
