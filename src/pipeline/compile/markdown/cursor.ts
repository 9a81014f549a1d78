/** A place in a line, from which its containers and blocks take what is theirs. */
import { decline } from './declined.ts';
import { endOf, type Lines, startOf } from './lines.ts';

const TAB = 9;
const SPACE = 32;

export class Cursor {
  readonly text: string;
  /** Counted from 0. */
  readonly line: number;
  readonly end: number;
  at: number;

  constructor(lines: Lines, line: number) {
    this.text = lines.text;
    this.line = line;
    this.at = startOf(lines, line);
    this.end = endOf(lines, line);
  }

  /** NaN at the end of the line. */
  code(offset = 0): number {
    const at = this.at + offset;
    return at < this.end ? this.text.charCodeAt(at) : Number.NaN;
  }

  /** Spaces from here on. A tab among them fills columns, which are not counted here. */
  indent(): number {
    let at = this.at;
    while (at < this.end && this.text.charCodeAt(at) === SPACE) at++;
    if (at < this.end && this.text.charCodeAt(at) === TAB) decline('tab');
    return at - this.at;
  }

  /** Takes up to `limit` spaces. */
  skipSpaces(limit: number): void {
    this.at += Math.min(limit, this.indent());
  }

  isBlank(): boolean {
    return isBlank(this.text, this.at, this.end);
  }

  rest(): string {
    return this.text.slice(this.at, this.end);
  }
}

export function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}
