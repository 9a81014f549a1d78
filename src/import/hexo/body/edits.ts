/** Changes of a text, each made once and in its order; what no change names stays to the byte. */
import type { Span } from './scan/atoms.ts';

/** What stands there afterwards; for a tag made of its body, which is changed first. */
export interface Edit extends Span {
  text: string | ((body: string) => string);
  body?: Span;
}

export class Edits {
  readonly #text: string;
  readonly #edits: Edit[] = [];
  #isSorted = true;

  constructor(text: string) {
    this.#text = text;
  }

  add(edit: Edit): void {
    this.#edits.push(edit);
    this.#isSorted = false;
  }

  /** The text between two offsets with all changes that lie there; of two that overlap the first. */
  between(from: number, to: number): string {
    this.#sort();
    let result = '';
    let at = from;
    for (let index = this.#firstFrom(from); index < this.#edits.length; index++) {
      const edit = this.#edits[index];
      if (!edit || edit.start >= to) break;
      if (edit.start < at || edit.end > to) continue;
      result += this.#text.slice(at, edit.start) + this.#resultOf(edit);
      at = edit.end;
    }
    return result + this.#text.slice(at, to);
  }

  #resultOf({ text, body }: Edit): string {
    if (typeof text === 'string') return text;
    return text(body ? this.between(body.start, body.end) : '');
  }

  /** The longer first: it holds the others. */
  #sort(): void {
    if (this.#isSorted) return;
    this.#edits.sort((a, b) => a.start - b.start || b.end - a.end);
    this.#isSorted = true;
  }

  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
