/** Looks for signs in a text from left to right, each part of it once. */

/** Asked for rising offsets, all answers together take one pass for each sign. */
export class Finder {
  readonly #text: string;
  readonly #found = new Map<string, { from: number; at: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Infinity where there is none. */
  next(sign: string, from: number): number {
    return this.#remembered(sign, from, () => {
      const at = this.#text.indexOf(sign, from);
      return at === -1 ? Number.POSITIVE_INFINITY : at;
    });
  }

  /** The end of the line before the next blank one. */
  blankLine(from: number): number {
    return this.#remembered('\n\n', from, () => {
      const blank = /\n[ \t>]*(?=\n)/g;
      blank.lastIndex = from;
      return blank.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
    });
  }

  #remembered(sign: string, from: number, find: () => number): number {
    const known = this.#found.get(sign);
    if (known && known.from <= from && from <= known.at) return known.at;
    const at = find();
    this.#found.set(sign, { from, at });
    return at;
  }
}
