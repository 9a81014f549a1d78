/** Types of `chance.mjs`. */

export interface Chance {
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  pickByRank<T>(list: readonly T[]): T;
  happens(share: number): boolean;
}

export function chanceOf(seed: number): Chance;
