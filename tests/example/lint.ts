/** Markdown looked at by the author's lint: what it says, and what its fixes make of the text. */
import { applyFixes } from '../../src/check/fix/apply-fixes.ts';
import type { Diagnostic } from '../../src/model.ts';
import type { CompileOptions } from '../../src/pipeline/compile/processor.ts';
import { compile, faultLine } from './markdown.ts';

/** What lint finds in `markdown`, each as `SC360 2:5 [a][b]`: code, line, column, what is underlined. */
export function lint(markdown: string, options?: Partial<CompileOptions>): string[] {
  return compile(markdown, options).lint.map(faultLine);
}

/** `markdown` after `check --fix`. */
export function fixed(markdown: string): string {
  const { lint, diagnostics } = compile(markdown);
  return applyFixes(markdown, [...diagnostics, ...lint].flatMap(fixable)).text;
}

/** `problem` alone, if it has a fix. */
export function fixable(problem: Diagnostic) {
  return problem.fix ? [{ ...problem, fix: problem.fix }] : [];
}
