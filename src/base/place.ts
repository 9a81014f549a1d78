/** Offsets in a text ↔ lines and columns, both counted from 1 in UTF-16 units. */

export interface TextPlace {
  line: number;
  column: number;
  length?: number;
}

/** The place of `offset` in `text`; `length` is cut at the end of the line. */
export function placeAt(text: string, offset: number, length = 1): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = text.indexOf('\n', offset);
  const rest = (lineEnd === -1 ? text.length : lineEnd) - offset;
  return {
    line: countLineEnds(before) + 1,
    column: offset - lineStart + 1,
    length: Math.max(1, Math.min(length, rest)),
  };
}

/** The text of line `line`, without its end; empty past the last line. */
export function lineAt(text: string, line: number): string {
  let start = 0;
  for (let before = 1; before < line; before++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return '';
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

/** The offset of a place; the inverse of `placeAt`. */
export function offsetAt(text: string, place: TextPlace): number {
  let offset = 0;
  for (let line = 1; line < place.line; line++) {
    const end = text.indexOf('\n', offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  return Math.min(text.length, offset + place.column - 1);
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
