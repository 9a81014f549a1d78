/** Types of `median.mjs`. */

export function median(numbers: number[]): number;

/** The median of each number, also within records; of other values the first. */
export function middleOf<T extends object>(records: T[]): T;
