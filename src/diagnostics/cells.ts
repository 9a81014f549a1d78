/** A line of a text file as cells of a terminal: what is shown for each character, and how wide. */
import stringWidth from 'string-width';
import { codePointOf, isHidden } from './visible.ts';

/** What is shown for one character as readers see it: a letter with its accents, a whole emoji. */
export interface Cell {
  /** Where it begins in the line, in UTF-16 units. */
  start: number;
  /** Holds no tab and nothing that a terminal would obey. */
  text: string;
  /** Columns of the terminal before it. */
  offset: number;
  /** Columns of the terminal that it takes; never 0. */
  width: number;
}

const TAB_STOP = 4;
const DOTTED_CIRCLE = '\u25cc';

/** The cells of `line`, in order; `start` is added to the place of each. */
export function cellsOf(line: string, start = 0): Cell[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const cells: Cell[] = [];
  let offset = 0;
  const push = (index: number, text: string) => {
    const width = stringWidth(text);
    cells.push({ start: start + index, text, offset, width });
    offset += width;
  };
  for (const { segment, index } of segmenter.segment(line)) {
    if (segment === '\t') push(index, ' '.repeat(TAB_STOP - (offset % TAB_STOP)));
    else if (isPrintable(segment)) push(index, standalone(segment, segmenter));
    else pushCodePoints(segment, (unit, text) => push(index + unit, text));
  }
  return cells;
}

function isPrintable(segment: string): boolean {
  return !isHidden(segment) && (stringWidth(segment) > 0 || /^\p{M}/u.test(segment));
}

function pushCodePoints(segment: string, push: (unit: number, text: string) => void): void {
  let unit = 0;
  for (const character of segment) {
    push(unit, codePointOf(character));
    unit += character.length;
  }
}

/** An accent without a letter gets a dotted circle, or it would join what is shown before it. */
function standalone(segment: string, segmenter: Intl.Segmenter): string {
  if (/^[\x20-\x7e]/.test(segment)) return segment;
  const [first] = segmenter.segment(`x${segment}`);
  return first?.segment === 'x' ? segment : `${DOTTED_CIRCLE}${segment}`;
}
