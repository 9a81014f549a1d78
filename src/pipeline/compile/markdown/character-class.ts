/** Which characters are white space, punctuation and Chinese, Japanese or Korean, beside emphasis. */
import { decline } from './declined.ts';

export const SPACE = 1;
export const PUNCTUATION = 2;
export const CJK = 4;

const PAIR = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/;
const ANY_SPACE = /\s/;
const ANY_PUNCTUATION = /[\p{P}\p{S}]/u;
/** Wide, but nothing that Chinese text is made of. */
const EMOJI = /\p{Emoji_Presentation}/u;

/**
 * Blocks whose characters are all narrow, or all wide: what micromark-extension-cjk-friendly asks
 * of a table of widths. Of other blocks it is asked, not guessed.
 */
const NARROW = [
  ...[
    0x1200, 0x1fff, 0x2000, 0x20a8, 0x20aa, 0x2319, 0x2400, 0x24ff, 0x2500, 0x25fc, 0x27c0, 0x2aff,
  ],
] as const;
const WIDE = [
  ...[0x3001, 0x303e, 0x3041, 0x3096, 0x3099, 0x30ff, 0x3105, 0x312f, 0x3400, 0x4dbf],
  ...[0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xff01, 0xff60, 0x20000, 0x2fffd],
] as const;

/** Of what stands before or behind a run; `''` is the edge of the text. */
export function classOf(character: string): number {
  if (character === '' || ANY_SPACE.test(character)) return SPACE;
  const code = character.codePointAt(0) ?? 0;
  const punctuation = ANY_PUNCTUATION.test(character) ? PUNCTUATION : 0;
  if (code < 0x1100 || isWithin(NARROW, code)) return punctuation;
  if (isWithin(WIDE, code)) return punctuation | CJK;
  if (EMOJI.test(character)) return punctuation;
  return decline('character beside emphasis');
}

function isWithin(ranges: readonly number[], code: number): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (code < (ranges[index] ?? 0)) return false;
    if (code <= (ranges[index + 1] ?? 0)) return true;
  }
  return false;
}

/** The character that ends before `at`, a pair of surrogates as one. */
export function characterBefore(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return PAIR.test(pair) ? pair : text.slice(Math.max(0, at - 1), at);
}

export function characterAt(text: string, at: number): string {
  const pair = text.slice(at, at + 2);
  return PAIR.test(pair) ? pair : text.charAt(at);
}
