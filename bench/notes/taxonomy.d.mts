/** Types of `taxonomy.mjs`. */

/** The 98 tags, the often used first. */
export const TAGS: string[];

/** Note `index`'s own moment, as front matter writes it. */
export function dateOf(index: number): string;
