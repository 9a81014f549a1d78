/** A formula as a block, line by line, by the rules of `syntax/math-flow.ts`. */
import type { Math as MathNode } from 'mdast-util-math';
import { runLength } from './block-starts.ts';
import { type Cursor, isBlank } from './cursor.ts';
import { decline } from './declined.ts';

const SPACE = 32;
const DOLLAR = 36;
const LEFT_BRACKET = 91;
const BACKSLASH = 92;
const RIGHT_BRACKET = 93;

/** The line that opens a block. */
export interface MathLine {
  marker: typeof DOLLAR | typeof BACKSLASH;
  /** Dollars that open it. */
  size: number;
  /** What stands of the formula on that line. */
  first: string;
}

/** A line that is left to the paragraph holds the closing sign already, or is the last of all. */
export function mathLine(cursor: Cursor, isLast: boolean, brackets: boolean): MathLine | undefined {
  const marker = cursor.code();
  if (marker !== DOLLAR && !(brackets && marker === BACKSLASH)) return undefined;
  const size = marker === DOLLAR ? runLength(cursor.text, cursor.at, cursor.end) : 2;
  if (size < 2 || (marker === BACKSLASH && cursor.code(1) !== LEFT_BRACKET)) return undefined;
  if (isLast) return undefined;
  let from = cursor.at + size;
  while (from < cursor.end && isBlank(cursor.text, from, from + 1)) from++;
  if (signAt(cursor.text, from, cursor.end, marker) !== -1) return undefined;
  return { marker, size, first: cursor.text.slice(from, cursor.end) };
}

export class MathBlock {
  readonly node: MathNode;
  readonly #opening: MathLine;
  readonly #indent: number;
  readonly #lines: string[] = [];

  constructor(node: MathNode, opening: MathLine, indent: number) {
    this.node = node;
    this.#opening = opening;
    this.#indent = indent;
    if (opening.first) this.#lines.push(opening.first);
  }

  /** Whether the line closes the block. What makes it none leaves all to the paragraph: declined. */
  isClosedBy(cursor: Cursor, eol: string): boolean {
    if (this.#indent > 0) cursor.skipSpaces(this.#indent);
    const { text, at, end } = cursor;
    if (this.#opening.first && cursor.isBlank()) decline('blank line in math');
    const sign = signAt(text, at, end, this.#opening.marker);
    if (sign === -1) {
      this.#lines.push(cursor.rest());
      return false;
    }
    return this.#closesAt(sign, cursor, eol);
  }

  #closesAt(sign: number, { text, at, end }: Cursor, eol: string): boolean {
    const size = this.#opening.marker === DOLLAR ? runLength(text, sign, end) : 2;
    if (size < this.#opening.size || !isBlank(text, sign + size, end)) decline('sign in math');
    let to = sign;
    while (to > at && isBlank(text, to - 1, to) && !isEscaped(text, at, to - 1)) to--;
    if (to > at) this.#lines.push(text.slice(at, to));
    const value = this.#lines.join(eol);
    this.node.value = value;
    const [code] = this.node.data?.hChildren ?? [];
    if (code?.type === 'element') code.children.push({ type: 'text', value });
    return true;
  }
}

/** The next sign that is not escaped: a dollar, or `\]`. */
function signAt(text: string, from: number, end: number, marker: MathLine['marker']): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === DOLLAR && marker === DOLLAR) return at;
    if (code !== BACKSLASH) continue;
    if (marker === BACKSLASH && at + 1 < end && text.charCodeAt(at + 1) === RIGHT_BRACKET) {
      return at;
    }
    at++;
  }
  return -1;
}

/** Whether an odd number of backslashes stands before `at`. */
function isEscaped(text: string, from: number, at: number): boolean {
  let count = 0;
  while (at - count > from && text.charCodeAt(at - count - 1) === BACKSLASH) count++;
  return count % 2 === 1 && text.charCodeAt(at) === SPACE;
}
