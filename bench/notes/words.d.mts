/** Types of `words.mjs`. */

/** The name of the method of note `index`: no two notes share one. */
export function methodName(index: number): string;
