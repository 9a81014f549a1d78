/** What an author is told of a formula that cannot be set. */
import { mathError, unknownEnvironment } from '../../../diagnostics/catalogue/math.ts';
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

/** `cause` is what the typesetter threw. */
export function problemOf(cause: ParseError | EquationFault | RangeError): Problem {
  if (cause instanceof EquationFault) return cause.problem;
  if (!(cause instanceof ParseError)) return mathError('it nests too deeply');
  const name = /^No such environment: (.*)$/s.exec(cause.rawMessage)?.[1];
  if (name !== undefined) return unknownEnvironment(name, INSTEAD.get(name));
  return mathError(cause.rawMessage.replace(/^Expected/, 'expected'));
}
