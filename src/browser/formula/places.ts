/** Where a formula is: in a part of a post, as one number, the higher the newer the post. */

/** More parts than this no post has. */
const PARTS = 1024;

/** `isWhole`: the tokens that are looked up are all that a formula there has. */
export function placeOf(post: number, part: number, isWhole: boolean): number {
  return (post * PARTS + Math.min(part, PARTS - 1)) * 2 + (isWhole ? 1 : 0);
}

export function postAt(place: number): number {
  return Math.floor(place / 2 / PARTS);
}

/** From 1; 0 where any part may be meant. */
export function partAt(place: number): number {
  return (place >> 1) % PARTS;
}

export function isWholeAt(place: number): boolean {
  return (place & 1) === 1;
}
