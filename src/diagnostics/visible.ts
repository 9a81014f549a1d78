/** Characters that a terminal would obey or hide, written out: `<U+001B>`. */

/**
 * Controls, halves of characters, line separators, marks that change the direction of text, and
 * spaces and joiners without width. What joins the parts of an emoji stays.
 */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** `text` on one line, without anything that a terminal would obey. */
export function visible(text: string): string {
  return text.replace(HIDDEN, codePointOf);
}

/** Whether `visible` would change `text`. */
export function isHidden(text: string): boolean {
  return text.search(HIDDEN) !== -1;
}

/** `<U+202E>` */
export function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** JSON for a terminal or a log: the same value, indented, with such characters as escapes. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
    .split('\n')
    .map((line) => line.replace(HIDDEN, jsonEscape))
    .join('\n');
}

/** All of them lie in the first plane: four digits are enough. */
function jsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
