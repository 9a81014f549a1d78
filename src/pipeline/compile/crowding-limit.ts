/** A paragraph of thousands of marks or lines: an error instead of minutes in the parser. */
import { tooCrowded, tooManyLines } from '../../diagnostics/catalogue/limits.ts';
import { atOffset } from '../../diagnostics/problem.ts';
import type { Diagnostic, Source } from '../../model.ts';

const MAX_SIGNS = 5000;
const MAX_LINES = 10_000;
const SIGNS = ['*', '_', '[', '$', '~'] as const;

/** Begins a block of its own: a list item, a heading, a quote, a row of a table, a definition. */
const BLOCK = /^[ \t]*(?:(?:[-+*>|#]|\d{1,9}[.)])[ \t|]|\[[^\]]*\]:)/;
const FENCE = /^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})/;

/** Looks at the source before the parser does. Code is not counted. */
export function crowdingFault(source: Source): Diagnostic | undefined {
  if (source.text.length <= MAX_SIGNS) return undefined;
  let counts = new Map<string, number>();
  let lines = 0;
  let fence: string | undefined;
  let start = source.bodyOffset;
  for (const line of source.text.slice(source.bodyOffset).split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence ? mark?.startsWith(fence) : mark) fence = fence ? undefined : mark;
    if (fence || mark || line.trim() === '' || BLOCK.test(line)) {
      counts = new Map();
      lines = 0;
    }
    if (!fence && !isCode(line)) {
      if (++lines > MAX_LINES) return atOffset(tooManyLines(MAX_LINES), source, start);
      const sign = SIGNS.find((each) => add(counts, each, line) > MAX_SIGNS);
      const at = start + line.indexOf(sign ?? '');
      if (sign) return atOffset(tooCrowded(sign, MAX_SIGNS), source, at);
    }
    start += line.length + 1;
  }
  return undefined;
}

/** Or a paragraph deep in lists: rather one too few than code taken for text. */
function isCode(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line);
}

/** A run of one sign counts once, as the parser takes it. */
function add(counts: Map<string, number>, sign: string, line: string): number {
  let count = counts.get(sign) ?? 0;
  for (let at = line.indexOf(sign); at !== -1; at = line.indexOf(sign, at + 1)) {
    if (line[at - 1] !== sign || sign === '[') count++;
  }
  counts.set(sign, count);
  return count;
}
