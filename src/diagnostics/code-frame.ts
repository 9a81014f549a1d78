/** The source line of a diagnostic with carets below what is wrong. */
import type { Place } from '../model.ts';
import { type Cell, cellsOf } from './cells.ts';

export interface CodeFrame {
  /** Safe to print; tabs are spaces, and a long line is cut to what stands around the carets. */
  source: string;
  /** Spaces, then carets: right under `source` in a font with cells. */
  carets: string;
}

/** Cells of a terminal that a frame may take, without its gutter. */
const WIDTH = 100;
/** Of a long line, so much is shown before the carets. */
const LEAD = 40;
/** A line longer than this, in UTF-16 units, is cut before it is measured. */
const MEASURED = 4000;
const CUT = '…';

/** The frame of `place` in its `line`; a place past the end of the line is shown at its end. */
export function codeFrame(line: string, place: Place): CodeFrame {
  const start = Math.min(Math.max(0, place.column - 1), line.length);
  const end = start + Math.max(1, place.length ?? 1);
  const cells = cellsNear(line, start);
  const first = cells.findLastIndex((cell) => cell.start <= start);
  const isPastEnd = start >= line.length;
  const from = isPastEnd ? widthOf(cells) : (cells[first]?.offset ?? 0);
  const to = widthOf(cells.filter((cell) => cell.start < end));
  const view = viewOf(cells, from);
  const indent = from - view.from + (view.isCutBefore ? 1 : 0);
  const length = Math.max(1, Math.min(to, view.to) - from);
  return {
    source: [
      view.isCutBefore ? CUT : '',
      ...view.cells.map(({ text }) => text),
      view.isCutAfter ? CUT : '',
    ].join(''),
    carets: ' '.repeat(indent) + '^'.repeat(length),
  };
}

/** A line of a megabyte is not worth measuring as a whole. */
function cellsNear(line: string, start: number): Cell[] {
  if (line.length <= MEASURED) return cellsOf(line);
  const from = wholeCharacterAt(line, Math.max(0, start - MEASURED / 2));
  const to = wholeCharacterAt(line, start + MEASURED / 2);
  return cellsOf(line.slice(from, to), from);
}

function wholeCharacterAt(line: string, index: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(index)) ? index + 1 : index;
}

interface View {
  cells: Cell[];
  /** Offsets of the first and past the last cell shown. */
  from: number;
  to: number;
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** The cells around the one at offset `caret`: all of them where they fit. */
function viewOf(cells: Cell[], caret: number): View {
  const total = widthOf(cells);
  const room = WIDTH - 2 * CUT.length;
  const earliest = total <= WIDTH ? 0 : Math.max(0, Math.min(caret - LEAD, total - room));
  const latest = total <= WIDTH ? total : earliest + room;
  const shown = cells.filter(
    ({ offset, width }) => offset >= earliest && (offset + width <= latest || offset === caret),
  );
  const from = shown[0]?.offset ?? 0;
  const to = widthOf(shown);
  return { cells: shown, from, to, isCutBefore: from > 0, isCutAfter: to < total };
}

/** The offset past the last of `cells`. */
function widthOf(cells: Cell[]): number {
  const last = cells.at(-1);
  return last ? last.offset + last.width : 0;
}
