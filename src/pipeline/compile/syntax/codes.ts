/** Characters as micromark's tokenizers see them. */
import type { Code } from 'micromark-util-types';

// As `charCodeAt` has them; line ends and what a tab stands for are negative, the end is `null`.
export const EXCLAMATION = 33;
export const DOLLAR = 36;
export const LEFT_PARENTHESIS = 40;
export const RIGHT_PARENTHESIS = 41;
export const DASH = 45;
export const COLON = 58;
export const LESS_THAN = 60;
export const GREATER_THAN = 62;
export const LEFT_BRACKET = 91;
export const BACKSLASH = 92;
export const RIGHT_BRACKET = 93;
export const BACKTICK = 96;
export const PIPE = 124;

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
