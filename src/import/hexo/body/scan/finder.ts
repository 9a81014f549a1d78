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

  /** The end of the line before the next blank one, fence or heading: there a paragraph ends. */
  paragraphEnd(from: number): number {
    return this.#match(PARAGRAPH_END, from);
  }

  /** The end of the line before the next item of a list. */
  beforeItem(from: number): number {
    return this.#match(BEFORE_ITEM, from);
  }

  #match(pattern: RegExp, from: number): number {
    return this.#remembered(pattern.source, from, () => {
      const search = new RegExp(pattern);
      search.lastIndex = from;
      return search.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY;
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

const PARAGRAPH_END = /\n[ \t>]*(?=\n|(?:`{3,}[^`\n]*|~{3,}.*)$|#{1,6}[ \t])/gm;
const BEFORE_ITEM = /\n[ \t>]*(?=(?:[-*+]|1[.)])[ \t])/g;
