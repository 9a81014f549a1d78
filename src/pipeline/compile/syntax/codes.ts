/** Characters as micromark's tokenizers see them. */
import type { Code } from 'micromark-util-types';

export const DOLLAR = 36;
export const BACKSLASH = 92;
export const PIPE = 124;
export const BACKTICK = 96;
export const DASH = 45;
export const COLON = 58;

/** As `charCodeAt` has them; line ends and what a tab stands for are negative, the end is `null`. */
export const CODES = {
  exclamation: 33,
  dollar: 36,
  leftParenthesis: 40,
  colon: 58,
  lessThan: 60,
  greaterThan: 62,
  leftBracket: 91,
  backslash: 92,
  rightBracket: 93,
  graveAccent: 96,
  bar: 124,
} as const;

export function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** A line end, or the end of all text. */
export function endsLine(code: Code): boolean {
  return code === null || code < -2;
}

/** A space, a tab, or one of the columns that a tab fills. */
export function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

/** What stands there as text: a line end and a tab are spaces, the edge of the text is nothing. */
export function characterOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCodePoint(code);
}
