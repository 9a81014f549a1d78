/** One note on its way: what is asked of the blog, what is changed, and what the author is told. */
import type { Bilingual, Diagnostic, Place, Problem } from '../../../model.ts';
import type { BlogAround, ConvertedBody, HexoNote, Repair } from '../blog.ts';
import { type Edit, Edits } from './edits.ts';
import type { Span } from './scan/atoms.ts';

export class Conversion {
  readonly note: HexoNote;
  readonly around: BlogAround;
  readonly text: string;
  readonly #edits: Edits;
  readonly #lines: number[];
  readonly #diagnostics: (Diagnostic & { at: number })[] = [];
  readonly #repairs: (Repair & { at: number })[] = [];

  constructor(note: HexoNote, around: BlogAround) {
    this.note = note;
    this.around = around;
    this.text = note.text;
    this.#edits = new Edits(note.text);
    this.#lines = [0, ...[...note.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  written({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** A change of how something is written, which means the same. */
  edit(edit: Edit): void {
    this.#edits.add(edit);
  }

  /** A change of a workaround, which is listed. */
  repair(span: Span, after: string, why: Bilingual): void {
    const before = this.written(span);
    if (before === after) return;
    this.edit({ ...span, text: after });
    this.listRepair(span, after, why);
  }

  listRepair(span: Span, after: string, why: Bilingual): void {
    const file = this.note.path;
    const [place, before] = [this.#placeOf(span), this.written(span)];
    this.#repairs.push({ at: span.start, file, place, before, after, why });
  }

  report(problem: Problem, span: Span): void {
    const place = this.#placeOf(span);
    const sourceLine = this.text.slice(this.#lines[place.line - 1], this.#endOfLine(place.line));
    const at = span.start;
    this.#diagnostics.push({ ...problem, at, file: this.note.path, place, sourceLine });
  }

  result(): ConvertedBody {
    return {
      text: this.#edits.between(this.note.bodyOffset, this.text.length),
      repairs: inOrder(this.#repairs),
      diagnostics: inOrder(this.#diagnostics),
    };
  }

  /** As `placeAt` has it; a note may have thousands of places. */
  #placeOf({ start, end }: Span): Place {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lines[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const length = Math.min(end, this.#endOfLine(low + 1)) - start;
    return {
      line: low + 1,
      column: start - (this.#lines[low] ?? 0) + 1,
      length: Math.max(1, length),
    };
  }

  #endOfLine(line: number): number {
    const next = this.#lines[line];
    return next === undefined ? this.text.length : next - 1;
  }
}

function inOrder<T extends { at: number }>(found: T[]): Omit<T, 'at'>[] {
  return found.toSorted((a, b) => a.at - b.at).map(({ at: _, ...rest }) => rest);
}
