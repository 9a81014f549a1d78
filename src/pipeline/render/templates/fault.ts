/** How a fault leaves a template that is being rendered: thrown, since Nunjucks knows no other way. */
import type { Diagnostic, Problem } from '../../../model.ts';

/** A fault with its place. Caught in `templates.ts`; no other file may let it pass. */
export class TemplateFault extends Error {
  readonly diagnostic: Diagnostic;
  /** Nunjucks wraps an error without a line into one of its own. */
  readonly lineno = 1;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }

  /** Nunjucks calls it for each template that the error passes; it knows a wrong place at best. */
  Update(): this {
    return this;
  }
}

/** A fault in what a template calls, whose place only the caller knows. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message.en);
    this.problem = problem;
  }
}
