/** Formulas of a post → those among them that are or hold what is looked for. */
import { gramTokens } from './grams.ts';

export interface FormulaHit {
  /** Greater is better: equal before beginning before holding, short before long, often before once. */
  rank: number;
  /** Which formulas of which section, both by their number. */
  sections: { section: number; formulas: number[] }[];
}

/** How well a formula answers, best last. */
const LOOSELY = 1;
const HOLDS = 2;
const BEGINS = 3;
const EQUAL = 4;
/** Of fewer tokens, the same ones in a row mean little where braces differ. */
const FEWEST_LOOSE = 4;

/** Tokens apart by a space, so that none is found within another. */
export type Spaced = string;

export function spaced(tokens: string[]): Spaced {
  return ` ${tokens.join(' ')} `;
}

/** `sections` are the formulas of a post, `wanted` the readings of a query. */
export function hitIn(sections: string[][][], wanted: string[][]): FormulaHit | undefined {
  const found: FormulaHit['sections'] = [];
  let [best, shortest, count] = [0, 999, 0];
  for (const [section, formulas] of sections.entries()) {
    const hits: number[] = [];
    for (const [at, tokens] of formulas.entries()) {
      const grade = Math.max(0, ...wanted.map((query) => gradeOf(tokens, query)));
      if (grade === 0) continue;
      hits.push(at);
      if (grade > best) shortest = 999;
      if (grade >= best) shortest = Math.min(shortest, tokens.length);
      best = Math.max(best, grade);
      count++;
    }
    if (hits.length > 0) found.push({ section, formulas: hits });
  }
  if (count === 0) return undefined;
  return { rank: best * 1e6 + (999 - shortest) * 1e3 + Math.min(count, 999), sections: found };
}

function gradeOf(tokens: string[], query: string[]): number {
  if (query.length === 0 || tokens.length === 0) return 0;
  const text = spaced(tokens);
  const part = spaced(query);
  if (text === part) return EQUAL;
  const at = placeIn(text, part);
  if (at >= 0) return at === 0 ? BEGINS : HOLDS;
  const bare = gramTokens(query);
  const isLoose =
    bare.length >= FEWEST_LOOSE && placeIn(spaced(gramTokens(tokens)), spaced(bare)) >= 0;
  return isLoose ? LOOSELY : 0;
}

/** `10` is not in `100`. */
function placeIn(text: Spaced, part: Spaced): number {
  let at = text.indexOf(part);
  const cuts = (begin: number, end: number): boolean =>
    /\d/.test(text[begin] ?? '') && /\d/.test(text[end] ?? '');
  while (at >= 0 && (cuts(at - 1, at + 1) || cuts(at + part.length - 2, at + part.length))) {
    at = text.indexOf(part, at + 1);
  }
  return at;
}
