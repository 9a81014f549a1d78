/** What is wrong with a label or a reference inside a formula, on its way through KaTeX. */
import type { Problem } from '../../../model.ts';
import type { MacroArgument } from './macro-context.ts';

/** Thrown by a macro; KaTeX passes on what is no error of its own. */
export class EquationFault extends Error {
  readonly problem: Problem;
  /** Of what the macro was given, in `input`. */
  readonly start: number;
  readonly end: number;
  /** The formula, or the macro that holds the fault. */
  readonly input: string;

  constructor(problem: Problem, { start, end, input }: MacroArgument) {
    super(problem.message.en);
    this.problem = problem;
    this.start = start;
    this.end = end;
    this.input = input;
  }
}
