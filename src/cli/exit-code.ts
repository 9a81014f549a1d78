/** Exit codes: what scripts and CI learn of a run. */
import type { Diagnostic } from '../model.ts';

export const EXIT = {
  ok: 0,
  /** An error in a note, a template or what was built. */
  content: 1,
  /** A slip on the command line or in the settings. */
  usage: 2,
  /** The file system or the network said no. */
  io: 3,
  /** A bug of Scholium; EX_SOFTWARE of sysexits.h. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The gravest of `diagnostics`; with `strict`, warnings count. */
export function exitCodeOf(diagnostics: Diagnostic[], strict: boolean): ExitCode {
  const faults = diagnostics.filter(({ severity }) => severity === 'error' || strict);
  const codes = new Set(faults.map(({ code }) => code.slice(0, 3)));
  if (codes.has('SC1')) return EXIT.usage;
  if (codes.has('SC6')) return EXIT.io;
  return codes.size > 0 ? EXIT.content : EXIT.ok;
}
