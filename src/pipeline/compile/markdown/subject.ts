/** The text of a leaf block: its lines, without the marks of the containers around it. */
import type { Position } from 'unist';
import { type Lines, type Place, pointAt, startOf } from './lines.ts';

export interface Segment {
  line: number;
  from: number;
  to: number;
}

/** Lines are joined by `\n`, whatever ends them in the file; places are told as those of the file. */
export class Subject {
  readonly text: string;
  readonly eol: string;
  readonly #lines: Lines;
  readonly #segments: Segment[];
  /** Where each segment begins in `text`. */
  readonly #starts: number[] = [];
  /** The segment that was asked for last: most questions go on from there. */
  #current = 0;

  constructor(lines: Lines, segments: Segment[]) {
    this.#lines = lines;
    this.#segments = segments;
    this.eol = lines.eol;
    let start = 0;
    const parts: string[] = [];
    for (const { from, to } of segments) {
      this.#starts.push(start);
      parts.push(lines.text.slice(from, to));
      start += to - from + 1;
    }
    this.text = parts.join('\n');
  }

  point(at: number): Place {
    const starts = this.#starts;
    while ((starts[this.#current] ?? 0) > at) this.#current--;
    while ((starts[this.#current + 1] ?? Number.POSITIVE_INFINITY) <= at) this.#current++;
    const { line, from } = this.#segments[this.#current] ?? { line: 0, from: 0 };
    return pointAt(this.#lines, line, from + at - (starts[this.#current] ?? 0));
  }

  /** Behind the line end at `at`: before the marks of the next line's containers. */
  lineBehind(at: number): Place {
    const { line, column, offset } = this.point(at + 1);
    return { line, column: 1, offset: offset - column + 1 };
  }

  /** Whether a line after the first one has marks before it. */
  isWithinContainers(): boolean {
    const later = this.#segments.slice(1);
    return later.some(({ line, from }) => from !== startOf(this.#lines, line));
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}
