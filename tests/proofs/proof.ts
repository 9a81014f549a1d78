/** A promise that Scholium makes, and the tries that would break it. */

export interface Proof {
  /** In kebab-case: what `--only` asks for. */
  name: string;
  /** What is promised, in a line of Markdown. */
  promise: string;
  /** What one try is, in the plural: "killed builds". */
  unit: string;
  /** Tries in `npm test`, and in a long run; a `short` of 0 is for what a long run alone tries. */
  counts: { short: number; long: number };
  /**
   * Tries. What happens depends on `seed` and `count` alone. A proof that has a fixed list of things to try
   * goes through a part of it, chosen by the seed, where `count` is less.
   */
  run(tries: Tries): Promise<Outcome>;
}

export interface Tries {
  count: number;
  seed: number;
}

export interface Outcome {
  /** How many tries there were: not always the number asked for. */
  tried: number;
  /** What broke, each with all that is needed to try it again. */
  failures: string[];
  /** What a reader of the figures should know besides: a machine that lacks something, a sample. */
  note?: string;
}

/** Thrown by a proof that this machine cannot run: it lacks a program or a right. Counts as not run, never as proved. */
export class CannotTry extends Error {}
