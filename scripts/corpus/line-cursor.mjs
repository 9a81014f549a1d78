/** A line of Markdown read by columns: a tab is as wide as what is left to the next fourth column. */

export class LineCursor {
  #line;
  #start;
  #at = 0;
  #column = 0;
  /** Columns of the tab at `#at` that are taken already. */
  #taken = 0;

  /** `start` is where `line` begins in its file. */
  constructor(line, start) {
    this.#line = line;
    this.#start = start;
  }

  /** Where in the file the cursor stands. */
  get offset() {
    return this.#start + this.#at;
  }

  /** What is left of the line; what is left of a tab is spaces. */
  get rest() {
    if (this.#taken === 0) return this.#line.slice(this.#at);
    return ' '.repeat(this.#widthHere()) + this.#line.slice(this.#at + 1);
  }

  get isBlank() {
    return this.#line.slice(this.#at).trim() === '';
  }

  /** Columns of white space before the next character. */
  get indent() {
    let columns = 0;
    for (let at = this.#at; at < this.#line.length; at++) {
      if (this.#line[at] === ' ') columns++;
      else if (this.#line[at] === '\t') columns += 4 - ((this.#column + columns) % 4);
      else break;
    }
    return columns;
  }

  /** Takes `columns` columns, or as many as there are. */
  skip(columns) {
    for (let left = columns; left > 0 && this.#at < this.#line.length; ) {
      const width = this.#widthHere();
      const step = Math.min(left, width);
      this.#column += step;
      left -= step;
      this.#taken = step < width ? this.#taken + step : 0;
      if (step === width) this.#at++;
    }
  }

  skipIndent() {
    this.skip(this.indent);
  }

  #widthHere() {
    return this.#line[this.#at] === '\t' ? 4 - (this.#column % 4) : 1;
  }
}
