/** The characters that micromark hands to a tokenizer, as far as the syntax here tells them apart. */
import type { Code } from 'micromark-util-types';

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
  return code === null || code < -2;
}

export function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}
