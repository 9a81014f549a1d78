/** What an author is told of a formula that cannot be set. */
import { katexFault } from '../../../diagnostics/catalogue/katex-faults.ts';
import {
  commandRefused,
  displayOnly,
  environmentNotClosed,
  formulasTouch,
  mathError,
  tooDeepToSet,
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
  if (!(cause instanceof ParseError)) return tooDeepToSet();
  const { rawMessage } = cause;
  const name = /^No such environment: (.*)$/s.exec(rawMessage)?.[1];
  if (name !== undefined) return unknownEnvironment(name, insteadOf(name, tex));
  const refused = /^`(\\[A-Za-z]+)` is not allowed/.exec(rawMessage)?.[1];
  if (refused !== undefined) return commandRefused(refused);
  if (isDisplayOnly(rawMessage)) return displayOnly(numberingIn(tex) ?? '\\tag');
  const environment = displayEnvironment(rawMessage);
  if (environment !== undefined) return displayOnly(environment);
  const open = unclosedIn(cause, tex);
  if (open) return environmentNotClosed(open.name);
  if (/^Can't use function '\$'/.test(rawMessage) && tex.includes('$$')) {
    return formulasTouch(katexFault(rawMessage));
  }
  return mathError(katexFault(rawMessage));
}

/** KaTeX speaks of `\tag`, which a label becomes. */
export function isDisplayOnly(rawMessage: string): boolean {
  return rawMessage.startsWith('\\tag works only in display');
}

/** `\begin{align}` of one that stands within a line. */
export function displayEnvironment(rawMessage: string): string | undefined {
  const name = /^\{(.+)\} can be used only in display mode/.exec(rawMessage)?.[1];
  return name === undefined ? undefined : `\\begin{${name}}`;
}

/** The innermost environment that is open where the formula ends, if KaTeX missed its end there. */
export function unclosedIn(
  { rawMessage, position = 0 }: ParseError,
  tex: string,
): { name: string; at: number } | undefined {
  if (!/^Expected (?:&|\\\\) or/.test(rawMessage) || position < tex.trimEnd().length)
    return undefined;
  const open: { name: string; at: number }[] = [];
  for (const { 1: command, 2: name = '', index } of tex.matchAll(/\\(begin|end)\s*\{([^{}]*)\}/g)) {
    if (command === 'begin') open.push({ name, at: index });
    else open.pop();
  }
  return open.at(-1);
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
