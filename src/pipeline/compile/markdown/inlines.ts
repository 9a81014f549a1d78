/** The text of a paragraph or heading: CommonMark 0.31.2, appendix A, phase 2, with formulas. */
import type { PhrasingContent } from 'mdast';
import { decline } from './declined.ts';
import { delimiter } from './delimiters.ts';
import type { Place } from './lines.ts';
import * as nodes from './nodes.ts';
import { nodesOf, type Piece } from './pieces.ts';
import { resourceAt } from './resource.ts';
import { Spans } from './spans.ts';
import type { Subject } from './subject.ts';

export interface InlineOptions {
  math: boolean;
  brackets: boolean;
}

/** Where anything but plain text may begin. */
const SIGN = /[\n!$&*<[\\\]_`~]/g;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const REFERENCE = /&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[A-Za-z\d]{1,31});/y;

/** A `[` or `![` whose `]` is not found yet. */
interface Bracket {
  /** Of the piece that it is, as long as it is text. */
  index: number;
  start: number;
  isImage: boolean;
  /** A link holds no other link (6.3). */
  isActive: boolean;
}

/** From `start` on: what stands before is known already. */
export function inlines(subject: Subject, options: InlineOptions, start = 0): PhrasingContent[] {
  return new Inlines(subject, options, start).read();
}

class Inlines {
  readonly #subject: Subject;
  readonly #text: string;
  readonly #options: InlineOptions;
  readonly #spans: Spans;
  readonly #pieces: Piece[] = [];
  readonly #brackets: Bracket[] = [];
  #at: number;
  /** Up to here it was looked for what closes a sign, in vain. */
  #seen = 0;
  /** From here to `#at` is plain text. */
  #plain: number;

  constructor(subject: Subject, options: InlineOptions, start: number) {
    this.#at = start;
    this.#plain = start;
    this.#subject = subject;
    this.#text = subject.text;
    this.#options = options;
    this.#spans = new Spans(subject.text, subject.eol);
  }

  read(): PhrasingContent[] {
    const text = this.#text;
    if (text.includes('\t')) decline('tab');
    for (;;) {
      SIGN.lastIndex = this.#at;
      if (!SIGN.test(text)) break;
      this.#at = SIGN.lastIndex - 1;
      this.#readSign(text.charAt(this.#at));
    }
    this.#at = text.length;
    let end = text.length;
    while (end > this.#plain && text.charAt(end - 1) === ' ') end--;
    this.#takePlain(end);
    return nodesOf(this.#pieces, this.#subject);
  }

  #readSign(sign: string): void {
    if (sign === '\n') this.#lineEnd();
    else if (sign === '\\') this.#backslash();
    else if (sign === '`') this.#code();
    else if (sign === '$') this.#dollars();
    else if (sign === '*' || sign === '_') this.#delimiter(this.#run());
    else if (sign === '~') this.#tildes();
    else if (sign === '[') this.#openBracket(false);
    else if (sign === '!' && this.#next() === '[') this.#openBracket(true);
    else if (sign === ']') this.#closeBracket();
    else this.#mark(sign);
  }

  /** References to characters, and HTML. */
  #mark(sign: string): void {
    REFERENCE.lastIndex = this.#at;
    if (sign === '&' && REFERENCE.test(this.#text)) decline('character reference');
    if (sign === '<' && /[A-Za-z/!?]/.test(this.#next())) decline('html');
    this.#at++;
  }

  #next(): string {
    return this.#text.charAt(this.#at + 1);
  }

  /** Length of the run of signs that stands here. */
  #run(): number {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    let end = this.#at + 1;
    while (text.charCodeAt(end) === code) end++;
    return end - this.#at;
  }

  /** Ends the plain text that was read, and goes on at `next`. */
  #takePlain(end: number, next = end): void {
    const start = this.#plain;
    if (end > start) {
      this.#addText(this.#text.slice(start, end), start, this.#subject.point(end));
    }
    this.#at = next;
    this.#plain = next;
  }

  #addText(value: string, start: number, end: Place): void {
    this.#pieces.push({ kind: 'text', value, start, end });
  }

  #take(node: PhrasingContent, end: number): void {
    this.#takePlain(this.#at, end);
    this.#pieces.push({ kind: 'node', node });
  }

  /** Two spaces before it make a hard break (6.7); spaces around a soft one are none of it (6.8). */
  #lineEnd(): void {
    const at = this.#at;
    let end = at;
    while (end > this.#plain && this.#text.charAt(end - 1) === ' ') end--;
    this.#takePlain(end, at);
    if (at - end > 1) this.#break(end);
    else {
      this.#addText(this.#subject.eol, at, this.#behindLine());
    }
    this.#lineStart();
  }

  #break(start: number): void {
    const position = { start: this.#subject.point(start), end: this.#behindLine() };
    this.#pieces.push({ kind: 'node', node: nodes.hardBreak(position) });
  }

  /** micromark steps over the marks of containers once it has seen the line behind them. */
  #behindLine() {
    const at = this.#at;
    return at < this.#seen ? this.#subject.point(at + 1) : this.#subject.lineBehind(at);
  }

  /** Spaces at the start of a line are none of the text. */
  #lineStart(): void {
    this.#at++;
    while (this.#text.charAt(this.#at) === ' ') this.#at++;
    this.#plain = this.#at;
  }

  #backslash(): void {
    const next = this.#next();
    if (next === '\n') {
      const start = this.#at;
      this.#takePlain(start, start + 1);
      this.#break(start);
      this.#lineStart();
    } else if ((next === '(' || next === '[') && this.#options.brackets && this.#options.math) {
      this.#bracketed(next);
    } else if (next !== '' && PUNCTUATION.test(next)) this.#escape(next);
    else this.#at++;
  }

  #bracketed(bracket: string): void {
    const { end, value } = this.#spans.brackets(this.#at);
    if (value !== undefined) this.#take(nodes.inlineMath(value, this.#to(end)), end);
    else {
      this.#seen = Math.max(this.#seen, end);
      this.#escape(bracket);
    }
  }

  #escape(value: string): void {
    const start = this.#at;
    this.#takePlain(start, start + 2);
    this.#addText(value, start, this.#subject.point(start + 2));
  }

  #code(): void {
    const size = this.#run();
    const span = this.#spans.code(this.#at, size);
    if (span.value === undefined) this.#isNone(span.end, size);
    else this.#take(nodes.inlineCode(span.value, this.#to(span.end)), span.end);
  }

  #dollars(): void {
    const size = this.#run();
    if (!this.#options.math) {
      this.#at += size;
      return;
    }
    const span = this.#spans.dollars(this.#at, size);
    if (span.value === undefined) this.#isNone(span.end, size);
    else this.#take(nodes.inlineMath(span.value, this.#to(span.end)), span.end);
  }

  /** The sign opens nothing, though what was read up to `end` could have closed it. */
  #isNone(end: number, size: number): void {
    this.#seen = Math.max(this.#seen, end);
    this.#at += size;
  }

  #to(end: number) {
    return this.#subject.position(this.#at, end);
  }

  #delimiter(size: number): void {
    const start = this.#at;
    const end = start + size;
    this.#takePlain(start, end);
    this.#pieces.push(delimiter(this.#text, start, end));
  }

  /** One alone is text: ranges are written `0~1`. */
  #tildes(): void {
    const size = this.#run();
    if (size === 2) this.#delimiter(size);
    else this.#at += size;
  }

  #openBracket(isImage: boolean): void {
    const start = this.#at;
    const end = start + (isImage ? 2 : 1);
    if (this.#text.charAt(end) === '[') decline('wiki link');
    this.#takePlain(start, end);
    const index = this.#pieces.length;
    this.#brackets.push({ index, start, isImage, isActive: true });
    this.#addText(isImage ? '![' : '[', start, this.#subject.point(end));
  }

  /** "Look for link or image" of appendix A; there are no definitions. */
  #closeBracket(): void {
    const bracket = this.#brackets.pop();
    const isLink = bracket?.isActive && this.#next() === '(';
    const resource = isLink ? resourceAt(this.#text, this.#at + 1) : undefined;
    if (!bracket || !resource) {
      this.#at++;
      return;
    }
    this.#takePlain(this.#at, resource.end);
    const children = nodesOf(this.#pieces.splice(bracket.index).slice(1), this.#subject);
    const position = this.#subject.position(bracket.start, resource.end);
    const node = bracket.isImage
      ? nodes.image(resource, textOf(children), position)
      : nodes.link(resource, children, position);
    this.#pieces.push({ kind: 'node', node });
    if (!bracket.isImage) for (const each of this.#brackets) each.isActive &&= each.isImage;
  }
}

/** As mdast-util-to-string has it. */
function textOf(children: PhrasingContent[]): string {
  let text = '';
  for (const node of children) {
    if ('value' in node) text += node.value;
    else if ('alt' in node) text += node.alt ?? '';
    else if ('children' in node) text += textOf(node.children);
  }
  return text;
}
