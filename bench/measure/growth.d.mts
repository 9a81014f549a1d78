/** Types of `growth.mjs`. */

export interface Grown {
  /** Cost per note of the largest site by that of the smallest. */
  perNote: number;
  exponent: number;
}

export interface Growth {
  what: string;
  from: number;
  to: number;
  wall: Grown | undefined;
  cpu: Grown | undefined;
}

export interface Size {
  posts: number;
  measures: Record<string, { wall: number; cpu?: number | undefined }>;
}

export function growthOver(sizes: Size[]): Growth[];
