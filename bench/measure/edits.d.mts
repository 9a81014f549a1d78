/** Types of `edits.mjs`. */

/** `note` with one word more in its middle, where it is text and nothing else. */
export function withWord(note: string, word: string): string;
