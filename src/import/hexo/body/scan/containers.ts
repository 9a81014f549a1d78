/** Lists and quotes around a line: which go on, and what a line begins, as CommonMark has it. */

/** A quote, or an item or footnote with the columns that its lines are indented by. */
export type Container =
  | { kind: 'quote' }
  | {
      kind: 'item';
      columns: number;
      /** Nothing stands in it yet: then a blank line ends it. */
      isEmpty: boolean;
    };

/** Reads a line from the left, tabs as the columns they take. */
export class LineReader {
  readonly text: string;
  readonly end: number;
  at: number;
  #column = 0;
  /** Columns of a tab that are not used up. */
  #rest = 0;

  constructor(text: string, at: number, end: number) {
    this.text = text;
    this.at = at;
    this.end = end;
  }

  /** Columns of spaces from here. */
  indent(): number {
    let columns = this.#rest;
    let column = this.#column + this.#rest;
    for (let at = this.at; at < this.end; at++) {
      const sign = this.text[at];
      if (sign !== ' ' && sign !== '\t') break;
      const width = sign === ' ' ? 1 : 4 - (column % 4);
      columns += width;
      column += width;
    }
    return columns;
  }

  skip(columns: number): void {
    let left = columns;
    while (left > 0 && this.#rest > 0) {
      this.#rest--;
      this.#column++;
      left--;
    }
    while (left > 0 && this.at < this.end) {
      const width = this.text[this.at] === '\t' ? 4 - (this.#column % 4) : 1;
      const used = Math.min(width, left);
      this.at++;
      this.#column += used;
      this.#rest = width - used;
      left -= used;
    }
  }

  /** What is left of the line, without spaces before it. */
  content(): string {
    return this.text.slice(this.contentAt(), this.end);
  }

  contentAt(): number {
    let at = this.at;
    while (at < this.end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    return at;
  }

  isBlank(): boolean {
    return this.contentAt() === this.end;
  }
}

/** How many of `containers` go on; the reader then stands behind their signs. */
export function goingOn(containers: readonly Container[], line: LineReader): number {
  let count = 0;
  for (const container of containers) {
    if (container.kind === 'item') {
      const indent = line.indent();
      if (line.isBlank() ? container.isEmpty : indent < container.columns) return count;
      if (!line.isBlank()) container.isEmpty = false;
      line.skip(Math.min(indent, container.columns));
    } else if (!takeQuoteSign(line)) {
      return count;
    }
    count++;
  }
  return count;
}

function takeQuoteSign(line: LineReader): boolean {
  const indent = line.indent();
  if (indent > 3 || line.text[line.contentAt()] !== '>' || line.isBlank()) return false;
  line.skip(indent + 1);
  if (line.indent() > 0) line.skip(1);
  return true;
}

/** The container that begins here; in a paragraph only what may interrupt one. */
export function begunAt(line: LineReader, inParagraph: boolean): Container | undefined {
  if (takeQuoteSign(line)) return { kind: 'quote' };
  const content = line.content();
  const [footnote] = /^\[\^[^\]\s]+\]:[ \t]*/.exec(content) ?? [];
  if (footnote !== undefined) {
    line.skip(line.indent() + footnote.trimEnd().length);
    line.skip(line.indent());
    return { kind: 'item', columns: 4, isEmpty: false };
  }
  const [marker = ''] = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(content) ?? [];
  if (marker === '' || isBreak(content)) return undefined;
  const isEmpty = content.trim() === marker;
  if (inParagraph && (isEmpty || !/^(?:[-+*]|1[.)])$/.test(marker))) return undefined;
  const indent = line.indent();
  line.skip(indent + marker.length);
  const spaces = line.indent();
  const gap = isEmpty || spaces > 4 ? 1 : spaces;
  line.skip(Math.min(gap, spaces));
  return { kind: 'item', columns: indent + marker.length + gap, isEmpty };
}

/** `---`, `* * *`. */
export function isBreak(content: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(content);
}
