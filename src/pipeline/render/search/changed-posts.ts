/** Which posts the last index had otherwise, and which number each has now. */
import type { IndexedPost } from '../../../model.ts';

/** The new number of each post of the last index; -1 where it is gone or has changed. */
export type NewNumbers = readonly number[];

export interface ChangedPosts {
  numbers: NewNumbers;
  /** Whether any that has stayed has another number. */
  isRenumbered: boolean;
  /** Numbers that posts had in the last index which are gone or have changed. */
  gone: number[];
  /** Numbers of posts that the last index did not have so. */
  fresh: number[];
}

export function changedPosts(before: IndexedPost[], now: IndexedPost[]): ChangedPosts {
  const numberOf = new Map(now.map(({ key }, number) => [key, number]));
  const numbers = before.map(({ key }) => numberOf.get(key) ?? -1);
  const fresh = new Set(now.keys());
  for (const number of numbers) fresh.delete(number);
  return {
    numbers,
    isRenumbered: numbers.some((number, was) => number !== -1 && number !== was),
    gone: [...numbers.keys()].filter((was) => numbers[was] === -1),
    fresh: [...fresh],
  };
}
