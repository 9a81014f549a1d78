/** A little of TeX: enough to see whether a formula is still one. */
import type { Span } from '../scan/atoms.ts';

/** Whether each brace has its partner. */
export function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const [sign] of formula.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const ATOM = '(?:\\\\[A-Za-z]+|\\\\[^A-Za-z]|[^\\\\\\s_^])';
const DOUBLE = new RegExp(`_\\s*${ATOM}\\s*(?:'*\\^\\s*${ATOM}\\s*)?_`);

/** `a_b_c`, which TeX refuses. */
export function hasDoubleScript(formula: string): boolean {
  return DOUBLE.test(withoutGroups(formula));
}

/** Each group as one letter: what is in it is told by itself. */
function withoutGroups(formula: string): string {
  let flat = formula;
  for (let depth = 0; depth < 8; depth++) {
    const next = flat.replace(/(?<!\\)\{[^{}]*\}/g, 'x');
    if (next === flat) break;
    flat = next;
  }
  return flat;
}

const TEXT = /\\(?:text(?:bf|it|rm|sf|tt|normal)?|mbox|hbox|tag\*?|operatorname\*?)\s*\{/g;

/** Between the braces of `\text{…}` and its like. */
export function textArguments(formula: string): Span[] {
  const spans: Span[] = [];
  for (const match of formula.matchAll(TEXT)) {
    const start = match.index + match[0].length;
    if (start <= (spans.at(-1)?.end ?? 0)) continue;
    spans.push({ start, end: closingBrace(formula, start) });
  }
  return spans;
}

function closingBrace(formula: string, from: number): number {
  let depth = 1;
  for (const { 0: sign, index } of formula.slice(from).matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth === 0) return from + index;
  }
  return formula.length;
}
