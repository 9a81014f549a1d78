/** Sets the formulas of one post, one after the other, as TeX would: definitions go on, numbers count up. */
import { Equations } from './equations.ts';
import type { FormulaMemo } from './formula-memo.ts';
import type { Macros, Tex } from './katex.ts';
import { withRowNumbers } from './row-numbers.ts';
import { type SetFormula, setFormula } from './set-formula.ts';

/** What KaTeX itself leaves behind of a formula; no definition of the author. */
const LEFT_BEHIND = ['\\df@tag', '\\@eqnsw'];

export class Typesetter {
  readonly equations = new Equations();
  /** Made for each post, since `\gdef` writes into it. */
  readonly #macros: Macros;
  readonly #memo: FormulaMemo;
  readonly #numbersByMacro: boolean;
  /** From then on a formula may become something else than in other posts. */
  #hasDefinitions = false;

  /** `macros` are the site's and the post's own, which `memo` must know no others than. */
  constructor(formulas: Tex[], macros: Record<string, string>, memo: FormulaMemo) {
    this.#memo = memo;
    this.#macros = { ...this.equations.macros, ...macros };
    this.#numbersByMacro = Object.values(macros).some(Equations.concern);
    if (this.#numbersByMacro || formulas.some(({ tex }) => Equations.concern(tex))) {
      this.equations.count(formulas, { ...this.#macros });
    }
  }

  /** Throws KaTeX's `ParseError`, an `EquationFault` or a `RangeError`. */
  set(formula: Tex): SetFormula {
    const isOwn = this.#hasDefinitions || this.#numbersByMacro || Equations.concern(formula.tex);
    const known = isOwn ? undefined : this.#memo.get(formula);
    if (known) return known;
    const made = this.#setNew(formula);
    if (!isOwn && !this.#hasDefinitions) this.#memo.add(formula, made);
    return made;
  }

  /** A formula may define something and then fail: its definition goes on all the same. */
  #setNew(formula: Tex): SetFormula {
    const before = definitionsIn(this.#macros);
    this.equations.begin(formula);
    try {
      return withRowNumbers(setFormula(formula, this.#macros), this.equations.rowsOf(formula));
    } finally {
      if (!areSame(before, definitionsIn(this.#macros))) this.#hasDefinitions = true;
    }
  }
}

function definitionsIn(macros: Macros): [string, unknown][] {
  return Object.entries(macros).filter(([name]) => !LEFT_BEHIND.includes(name));
}

function areSame(before: [string, unknown][], after: [string, unknown][]): boolean {
  return (
    before.length === after.length &&
    before.every(([name, value], index) => {
      const [otherName, otherValue] = after[index] ?? [];
      return name === otherName && value === otherValue;
    })
  );
}
