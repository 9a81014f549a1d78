/** Where a term occurs in a post, as one number: in the title, the tags, or a part of the text. */

/** Fields, the heavier the higher: `title | heading` where a term is in both. */
export const TEXT = 1;
export const TAG = 2;
export const HEADING = 4;
export const TITLE = 8;

/** Title and tags are part 0; the text has parts from 1. */
export function placeOf(part: number, field: number): number {
  if (field === TITLE) return 0;
  return field === TAG ? 1 : part * 2 + (field === HEADING ? 1 : 0);
}

export function partAt(place: number): number {
  return place >> 1;
}

export function fieldAt(place: number): number {
  if (place < 2) return place === 0 ? TITLE : TAG;
  return place & 1 ? HEADING : TEXT;
}
