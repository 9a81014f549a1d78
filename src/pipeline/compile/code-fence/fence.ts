/** What an author says of a code block after its fence. */
import type { Problem } from '../../../model.ts';

/** A part of the info string, which is all that stands after the fence. */
export interface Span {
  at: number;
  length: number;
}

export interface Fence {
  language: (Span & { name: string }) | undefined;
  /** Empty for none. */
  caption: string;
  /** Its text is empty where the caption itself is the link. */
  link: (Span & { url: string; text: string }) | undefined;
  /** Numbers of lines as readers see them: the first is `start`. */
  marked: Set<number>;
  inserted: Set<number>;
  deleted: Set<number>;
  start: number | undefined;
  /** Undefined: as the theme has it. */
  numbers: boolean | undefined;
  wrap: boolean;
  faults: FenceFault[];
}

export interface FenceFault extends Span {
  problem: Problem;
}
