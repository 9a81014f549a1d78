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
  /** Another process writes into the same folder. */
  locked: 4,
  /** A bug of Scholium; EX_SOFTWARE of sysexits.h. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Codes, or how they begin, of faults in settings: of Scholium, and of a theme where it is used. */
const OF_SETTINGS = [
  ...['SC1', 'SC240', 'SC501', 'SC508', 'SC509', 'SC510', 'SC532'],
  ...['SC760', 'SC761', 'SC762', 'SC774', 'SC775', 'SC776'],
  ...['SC801', 'SC802', 'SC803', 'SC804', 'SC805'],
  ...['SC861', 'SC862', 'SC863', 'SC864', 'SC865', 'SC875'],
];

/** Another process is at it. */
const LOCKED = ['SC615', 'SC874'];

/** The file system, the network, a remote. */
const OF_SYSTEM = [
  'SC6',
  'SC810',
  'SC866',
  'SC867',
  'SC868',
  'SC869',
  'SC870',
  'SC871',
  'SC872',
  'SC873',
];

/** The gravest of `diagnostics`; with `strict`, warnings count. */
export function exitCodeOf(diagnostics: Diagnostic[], strict: boolean): ExitCode {
  const faults = diagnostics.filter(({ severity }) => severity === 'error' || strict);
  const some = (begin: string) => faults.some(({ code }) => code.startsWith(begin));
  if (OF_SETTINGS.some(some)) return EXIT.usage;
  if (LOCKED.some(some)) return EXIT.locked;
  if (OF_SYSTEM.some(some)) return EXIT.io;
  return faults.length > 0 ? EXIT.content : EXIT.ok;
}
