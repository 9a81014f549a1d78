/** `2,4-6` → the numbers of the lines, and what is wrong with it. */
import { linesOutside, malformedLines } from '../../../diagnostics/catalogue/code.ts';
import type { FenceFault } from './fence.ts';
import type { Option } from './tokens.ts';

interface Block {
  /** Number of its first line, and of its last; less than `first` where it has none. */
  first: number;
  last: number;
}

export function readLines(
  { value, valueSpan }: Pick<Option, 'value' | 'valueSpan'>,
  block: Block,
): { numbers: number[]; faults: FenceFault[] } {
  const numbers: number[] = [];
  const faults: FenceFault[] = [];
  let at = valueSpan.at;
  for (const piece of value.split(',')) {
    const span = { at: at + piece.search(/\S|$/), length: Math.max(1, piece.trim().length) };
    const [from, to] = rangeOf(piece) ?? [];
    if (from === undefined || to === undefined) {
      faults.push({ ...span, problem: malformedLines(piece.trim(), rangesMeant(piece)) });
    } else if (from < block.first || to > block.last) {
      faults.push({ ...span, problem: linesOutside(piece.trim(), block) });
    }
    numbers.push(...numbersOf(from ?? 1, to ?? 0, block));
    at += piece.length + 1;
  }
  return { numbers, faults };
}

function rangeOf(piece: string): [from: number, to: number] | undefined {
  const [, from, to = from] = /^\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*$/.exec(piece) ?? [];
  if (from === undefined || Number(from) > Number(to)) return undefined;
  return [Number(from), Number(to)];
}

/** Only those that the block has. */
function numbersOf(from: number, to: number, { first, last }: Block): number[] {
  const start = Math.max(from, first);
  const count = Math.min(to, last) - start + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index);
}

/** With full-width marks, `~` or `..` for `-`, spaces for commas, or its ends swapped. */
function rangesMeant(piece: string): string | undefined {
  const plain = piece
    .normalize('NFKC')
    .replace(/[~–—−]|\.\.+/g, '-')
    .replace(/[、;:]/g, ',')
    .replace(/\s*([-,])\s*/g, '$1')
    .trim()
    .replace(/\s+/g, ',');
  const swapped = plain.replace(/(\d+)-(\d+)/g, (range, from, to) =>
    Number(from) > Number(to) ? `${to}-${from}` : range,
  );
  return /^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(swapped) ? swapped : undefined;
}
