/** Code and formulas within text: where the sign stands that closes one. */
import { isNoFormula } from '../../../base/implausible-formula.ts';

export interface Span {
  /** Behind the closing sign, or how far was read in vain. */
  end: number;
  /** Nothing where the sign opens no span. */
  value: string | undefined;
}

/** Runs of one sign by their length, each list read from the front, once. */
class Runs {
  readonly #starts = new Map<number, number[]>();
  readonly #read = new Map<number, number>();

  add(size: number, start: number): void {
    const starts = this.#starts.get(size);
    if (starts) starts.push(start);
    else this.#starts.set(size, [start]);
  }

  /** The next run of `size` from `at` on. Questions come in the order of the text. */
  next(size: number, at: number): number | undefined {
    const starts = this.#starts.get(size) ?? [];
    let index = this.#read.get(size) ?? 0;
    while ((starts[index] ?? Number.POSITIVE_INFINITY) < at) index++;
    this.#read.set(size, index);
    return starts[index];
  }
}

/** The spans of one text; what closes them is looked for once, however many signs stand open. */
export class Spans {
  readonly #text: string;
  readonly #eol: string;
  #backticks: Runs | undefined;
  #dollars: Runs | undefined;
  #brackets: Runs | undefined;

  constructor(text: string, eol: string) {
    this.#text = text;
    this.#eol = eol;
  }

  /** Code spans (6.1): no sign within is escaped. */
  code(at: number, size: number): Span {
    this.#backticks ??= runsOf(this.#text, /`+/g);
    const close = this.#backticks.next(size, at + size);
    if (close === undefined) return this.#none();
    return { end: close + size, value: this.#unpadded(this.#text.slice(at + size, close)) };
  }

  /** `syntax/math-text.ts`: up to as many dollars as open the formula, past escapes. */
  dollars(at: number, size: number): Span {
    this.#dollars ??= runsOf(this.#text, /\\[^\n]|\$+/g);
    const close = this.#dollars.next(size, at + size);
    if (close === undefined) return this.#none();
    const end = close + size;
    const content = this.#text.slice(at + size, close);
    if (size === 1 && this.#isNoFormula(content, at, end)) return { end, value: undefined };
    return { end, value: this.#unpadded(content) };
  }

  /** `\(…\)` and `\[…\]`. */
  brackets(at: number): Span {
    this.#brackets ??= bracketsOf(this.#text);
    const close = this.#brackets.next(this.#text.charAt(at + 1) === '(' ? PAREN : BRACKET, at + 2);
    if (close === undefined) return this.#none();
    return { end: close + 2, value: this.#unpadded(this.#text.slice(at + 2, close)) };
  }

  #none(): Span {
    return { end: this.#text.length, value: undefined };
  }

  #isNoFormula(content: string, at: number, end: number): boolean {
    const [before, after] = [this.#text.charAt(at - 1), this.#text.charAt(end)];
    const sides = { before: before === '\n' ? ' ' : before, after: after === '\n' ? ' ' : after };
    return isNoFormula({ ...sides, content: this.#written(content) });
  }

  /** Without the space, or line end, that stands on both sides. */
  #unpadded(content: string): string {
    const isPadded = /^[ \n]/.test(content) && /[ \n]$/.test(content) && /[^ \n]/.test(content);
    return this.#written(isPadded ? content.slice(1, -1) : content);
  }

  #written(content: string): string {
    return this.#eol === '\n' ? content : content.replaceAll('\n', this.#eol);
  }
}

const PAREN = 1;
const BRACKET = 2;

function runsOf(text: string, pattern: RegExp): Runs {
  const runs = new Runs();
  for (const { 0: run, index } of text.matchAll(pattern)) {
    if (!run.startsWith('\\')) runs.add(run.length, index);
  }
  return runs;
}

function bracketsOf(text: string): Runs {
  const runs = new Runs();
  for (const { 0: pair, index } of text.matchAll(/\\[^\n]/g)) {
    if (pair === '\\)') runs.add(PAREN, index);
    if (pair === '\\]') runs.add(BRACKET, index);
  }
  return runs;
}
