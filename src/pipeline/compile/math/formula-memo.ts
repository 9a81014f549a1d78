/** Formulas that were set before: most posts repeat most of theirs. */
import type { Formula } from '../../../model.ts';
import type { Tex } from './katex.ts';

/** Longer ones do not repeat, and more of them would only fill the memory. */
const LONGEST_TEX = 200;
const MOST_FORMULAS = 10_000;

/** Serves all posts that have the same macros. */
export class FormulaMemo {
  readonly #known = new Map<string, Formula>();

  get({ tex, display }: Tex): Formula | undefined {
    return this.#known.get(`${display}${tex}`);
  }

  add({ tex, display }: Tex, formula: Formula): void {
    if (tex.length > LONGEST_TEX || this.#known.size >= MOST_FORMULAS) return;
    this.#known.set(`${display}${tex}`, formula);
  }
}
