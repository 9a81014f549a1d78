/** Where a fault that KaTeX found in a formula stands in what the author wrote. */
import { offsetInSource } from '../source-offset.ts';
import { EquationFault } from './equation-fault.ts';
import { displayEnvironment, isDisplayOnly, numberingIn, unclosedIn } from './formula-problem.ts';
import { ParseError } from './katex.ts';

/** A range of the text of a formula with its dollars or fences. */
export interface FaultPlace {
  at: number;
  length: number;
}

/**
 * Undefined for a fault in a macro, or of the whole formula. `written` is the source of a formula
 * whose TeX is `tex`.
 */
export function placeOfFault(cause: unknown, tex: string, written: string): FaultPlace | undefined {
  if (cause instanceof EquationFault) {
    if (cause.input !== tex) return undefined;
    const at = offsetInFormula(written, tex, cause.start);
    return { at, length: cause.end - cause.start };
  }
  if (!(cause instanceof ParseError)) return undefined;
  if (cause.position === undefined) return placeOfRefused(cause, written);
  if (!isOf(cause, tex)) return undefined;
  const open = unclosedIn(cause, tex);
  if (open) {
    const at = offsetInFormula(written, tex, open.at);
    return { at, length: /^\\begin\s*\{[^{}]*\}/.exec(written.slice(at))?.[0].length ?? 1 };
  }
  const at = offsetInFormula(written, tex, cause.position);
  return withCommand({ at, length: cause.length ?? 1 }, written);
}

/** KaTeX points at `{name}` of an environment that it does not have. */
function withCommand({ at, length }: FaultPlace, written: string): FaultPlace {
  const [command = ''] = /\\(?:begin|end)\s*$/.exec(written.slice(Math.max(0, at - 10), at)) ?? [];
  return { at: at - command.length, length: command.length + length };
}

/** KaTeX refuses some commands without saying where they stand. */
function placeOfRefused({ rawMessage }: ParseError, written: string): FaultPlace | undefined {
  const command = isDisplayOnly(rawMessage)
    ? numberingIn(written)
    : (displayEnvironment(rawMessage) ?? /^`(\\[A-Za-z]+)` is not allowed/.exec(rawMessage)?.[1]);
  const at = command === undefined ? -1 : written.indexOf(command);
  return command === undefined || at === -1 ? undefined : { at, length: command.length };
}

/** Whether the fault is in the formula, not in a macro that it uses: KaTeX quotes what is near. */
function isOf(fault: ParseError, tex: string): boolean {
  const near = / at (?:position \d+|end of input): …?(.*?)…?$/s.exec(fault.message)?.[1] ?? '';
  return tex.includes(near.replace(/\u0332/g, ''));
}

/** `written` has dollars, brackets, fences or tags around `tex`. */
export function offsetInFormula(written: string, tex: string, offset: number): number {
  const inner = withoutClosing(written);
  const isBelow = beginsBelow(written) && linesIn(inner) > linesIn(tex);
  return offsetInSource(inner, tex, offset, isBelow ? 1 : 0);
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

/** Whether the line of the opening sign holds nothing else. */
function beginsBelow(written: string): boolean {
  return /^(?:(?:\$\$+|\\\[)[ \t]*\n|```)/.test(written);
}

function withoutClosing(written: string): string {
  if (written.startsWith('<')) return written.replace(/(?:<\/[a-z]+>\s*)+$/i, '');
  const [opening = ''] = /^(?:\$+|\\[([])/.exec(written) ?? [];
  return opening === '' ? written : written.trimEnd().slice(0, -opening.length);
}
