/** A fenced code block, line by line: CommonMark 0.31.2, 4.5. */
import type { Code } from 'mdast';
import { type FenceLine, runLength } from './block-starts.ts';
import { type Cursor, isBlank } from './cursor.ts';
import { decline } from './declined.ts';

export class CodeBlock {
  readonly node: Code;
  readonly #fence: FenceLine;
  /** Spaces before the fence, which are none of the code on later lines. */
  readonly #indent: number;
  readonly #lines: string[] = [];

  constructor(node: Code, fence: FenceLine, indent: number) {
    this.node = node;
    this.#fence = fence;
    this.#indent = indent;
    const info = fence.info.replace(/^[ \t]+/, '');
    // Both may hold escapes and character references.
    if (/[\\&]/.test(info)) decline('info');
    const [lang = ''] = info.split(/[ \t]/, 1);
    const meta = info.slice(lang.length).replace(/^[ \t]+/, '');
    if (lang) node.lang = lang;
    if (meta) node.meta = meta;
  }

  /** Whether the line closes the block. */
  isClosedBy(cursor: Cursor, eol: string): boolean {
    if (this.#isClosing(cursor)) {
      this.node.value = this.#lines.join(eol);
      return true;
    }
    if (this.#indent > 0) cursor.skipSpaces(this.#indent);
    this.#lines.push(cursor.rest());
    return false;
  }

  #isClosing(cursor: Cursor): boolean {
    let at = 0;
    while (at < 3 && cursor.code(at) === 32) at++;
    if (cursor.code(at) !== this.#fence.sign) return false;
    const from = cursor.at + at;
    const size = runLength(cursor.text, from, cursor.end);
    return size >= this.#fence.size && isBlank(cursor.text, from + size, cursor.end);
  }
}
