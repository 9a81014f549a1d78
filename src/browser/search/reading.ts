/** One meaning of a clause, and all that it may have. */
import type { Units } from './lexicon.ts';
import type { Atom, Clause } from './query.ts';

export interface Reading {
  atoms: Atom[];
  /** 1 as it is written, less for what it may mean besides. */
  weight: number;
  /** Where it may be. */
  units: Units;
  /** That its terms are there is not enough. */
  isPhrase: boolean;
}

export interface Readings {
  clause: Clause;
  all: Reading[];
  /** Nothing is written as the clause is; this is, and nearly the same. */
  corrected?: string;
}
