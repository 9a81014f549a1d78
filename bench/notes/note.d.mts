/** Types of `note.mjs`. */

/** The file of note `index`, from 1: the same bytes always, and no other note's. */
export function noteOf(index: number, options?: { profile?: 'dense' | 'blog' }): string;

/** One long note of a paper: 29 KB, 12 sections, 276 formulas. */
export function referenceNote(): string;
