/** Orders that are the same on every machine. */

/** By UTF-16 unit, as `<` compares; for `sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
