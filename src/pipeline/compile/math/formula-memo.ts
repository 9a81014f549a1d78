/** Formulas that were set before: most posts repeat most of theirs. */
import type { Tex } from './katex.ts';
import type { SetFormula } from './set-formula.ts';

/** Longer ones do not repeat, and more of them would only fill the memory. */
const LONGEST_TEX = 200;
const MOST_FORMULAS = 10_000;

/** Serves all posts that have the same macros. */
export class FormulaMemo {
  readonly #known = new Map<string, SetFormula>();

  get({ tex, display }: Tex): SetFormula | undefined {
    return this.#known.get(`${display}${tex}`);
  }

  add({ tex, display }: Tex, formula: SetFormula): void {
    if (tex.length > LONGEST_TEX || this.#known.size >= MOST_FORMULAS) return;
    this.#known.set(`${display}${tex}`, formula);
  }
}
