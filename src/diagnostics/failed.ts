/** Whether what was found keeps a site from being published. */
import type { Diagnostic } from '../model.ts';

/** There is an error; where `strict`, a warning is one too. */
export function hasFailed(diagnostics: readonly Diagnostic[], strict = false): boolean {
  return diagnostics.some(({ severity }) => strict || severity === 'error');
}
