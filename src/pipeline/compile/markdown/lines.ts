/** Where the lines of a text begin and end, and points as mdast has them. */
import { decline } from './declined.ts';

/** Ends of lines are without their line end; a text that ends with one has no further line. */
export interface Lines {
  text: string;
  starts: number[];
  ends: number[];
  /** What ends every line. */
  eol: string;
}

/** A point of unist that knows its offset. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

/** Declines what micromark replaces (NUL) or leaves out where its text begins (a byte order mark), and mixed line ends. */
export function linesOf(text: string): Lines {
  if (text.includes('\0') || text.includes('\uFEFF')) decline('control');
  const eol = text.includes('\r') ? '\r\n' : '\n';
  const lines: Lines = { text, starts: [], ends: [], eol };
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
    const end = at + 1 - eol.length;
    if (eol === '\r\n' && text.charCodeAt(end) !== 13) decline('mixed line ends');
    lines.starts.push(start);
    lines.ends.push(end);
    start = at + 1;
  }
  if (start < text.length) {
    lines.starts.push(start);
    lines.ends.push(text.length);
  }
  if (eol === '\r\n' && hasLoneReturn(lines)) decline('mixed line ends');
  return lines;
}

function hasLoneReturn({ text, ends }: Lines): boolean {
  let returns = 0;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) returns++;
  const last = ends.at(-1) ?? 0;
  return returns !== ends.length - (last === text.length ? 1 : 0);
}

/** Columns count UTF-16 units, as micromark counts them. */
export function pointAt({ starts }: Lines, line: number, offset: number): Place {
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
}

export function startOf(lines: Lines, line: number): number {
  return lines.starts[line] ?? lines.text.length;
}

export function endOf(lines: Lines, line: number): number {
  return lines.ends[line] ?? lines.text.length;
}
