/** The terms of a post and where it has them: made once and kept with it, as most of the index. */

import { byCodeUnit } from '../../base/order.ts';
import { simplified } from '../../base/simplified.ts';
import { partsOf } from '../../browser/search/parts.ts';
import { HEADING, placeOf, TEXT } from '../../browser/search/places.ts';
import { joinRuns } from '../../browser/search/run-text.ts';
import { termsOf } from '../../browser/search/terms.ts';
import { tokensOf } from '../../browser/search/tokens.ts';
import type { SearchRun, SearchSection } from '../../model.ts';

/** Each term with its places, by spaces, one a line: `卷积 2 3 4`. */
export function searchTerms(sections: SearchSection[]): string {
  const places = new Map<string, number[]>();
  const add = (runs: SearchRun[], place: number): void => {
    for (const term of termsIn(runs)) {
      const known = places.get(term);
      if (!known) places.set(term, [place]);
      else if (!known.includes(place)) known.push(place);
    }
  };
  for (const [index, part] of partsOf(sections).entries()) {
    for (const { heading, runs } of part) {
      add(runs, placeOf(index + 1, TEXT));
      add(heading, placeOf(index + 1, HEADING));
    }
  }
  return [...places]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([term, at]) => `${term} ${at.sort((a, b) => a - b).join(' ')}`)
    .join('\n');
}

function termsIn(runs: SearchRun[]): Set<string> {
  const { text } = joinRuns(runs);
  return new Set(termsOf(tokensOf(text, simplified), text));
}
