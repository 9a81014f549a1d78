/** What an author is told of a formula that cannot be set. */
import {
  commandRefused,
  displayOnly,
  formulasTouch,
  mathError,
  unknownEnvironment,
} from '../../../diagnostics/catalogue/math.ts';
import type { Problem } from '../../../model.ts';
import { EquationFault } from './equation-fault.ts';
import { ParseError } from './katex.ts';

/** What KaTeX has for environments that it does not have. */
const INSTEAD = new Map([
  ['eqnarray', 'aligned'],
  ['eqnarray*', 'aligned'],
  ['flalign', 'align'],
  ['flalign*', 'align*'],
  ['multline', 'gather'],
  ['multline*', 'gather*'],
  ['math', 'aligned'],
  ['displaymath', 'aligned'],
  ['tabular', 'array'],
  ['tabularx', 'array'],
]);

/** `cause` is what the typesetter threw for `tex`. */
export function problemOf(cause: ParseError | EquationFault | RangeError, tex: string): Problem {
  if (cause instanceof EquationFault) return cause.problem;
  if (!(cause instanceof ParseError)) return mathError('it nests too deeply');
  const { rawMessage } = cause;
  const name = /^No such environment: (.*)$/s.exec(rawMessage)?.[1];
  if (name !== undefined) return unknownEnvironment(name, insteadOf(name, tex));
  const refused = /^`(\\[A-Za-z]+)` is not allowed/.exec(rawMessage)?.[1];
  if (refused !== undefined) return commandRefused(refused);
  if (isDisplayOnly(rawMessage)) return displayOnly(numberingIn(tex) ?? '\\tag');
  if (/^Can't use function '\$'/.test(rawMessage) && tex.includes('$$')) {
    return formulasTouch(rawMessage);
  }
  return mathError(rawMessage.replace(/^Expected/, 'expected'));
}

/** KaTeX speaks of `\tag`, which a label becomes. */
export function isDisplayOnly(rawMessage: string): boolean {
  return rawMessage.startsWith('\\tag works only in display');
}

/** The first command in `tex` that only display formulas may have. */
export function numberingIn(tex: string): string | undefined {
  return /\\(?:label|tag)(?![A-Za-z])/.exec(tex)?.[0];
}

/** Rows of `aligned` have no numbers of their own. */
function insteadOf(name: string, tex: string): string | undefined {
  const isNumbered = name === 'eqnarray' && /\\(?:label|tag|nonumber)(?![A-Za-z])/.test(tex);
  return isNumbered ? 'align' : INSTEAD.get(name);
}
