/** Blocks of a note and how far they are indented; a fix that indents them further. */
import type { List, ListItem, Nodes, RootContent } from 'mdast';
import type { Fix } from '../../../model.ts';
import { rangeOf } from './prose.ts';

const TAB = 4;

/** The column, from 1, where the text of an item begins: what belongs to it begins there too. */
export function textColumnOf(item: ListItem, text: string): number {
  const { start } = rangeOf(item);
  // A task's box is part of its text; an item without text has one space after its mark.
  const opening = /^([-*+]|\d{1,9}[.)])(\t| {1,4}(?=\S))?/.exec(text.slice(start, start + 20));
  const [, mark = '-', gap = ' '] = opening ?? [];
  const end = columnOf(item, text) + mark.length;
  return gap === '\t' ? end + TAB - ((end - 1) % TAB) : end + gap.length;
}

/** From 1, a tab reaching to the next multiple of four. */
export function columnOf(node: Nodes, text: string): number {
  const { start } = rangeOf(node);
  let column = 1;
  for (const character of text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) {
    column += character === '\t' ? TAB - ((column - 1) % TAB) : character.length;
  }
  return column;
}

export function lineOf({ position }: Nodes): number {
  return position?.start.line ?? 1;
}

/**
 * Puts `spaces` more before each line from `first` to `last`; undefined where that could change more
 * than the indentation: in a quote, after tabs, or where a line stands further left than the first.
 */
export function indentation(
  first: Nodes,
  last: Nodes,
  spaces: number,
  text: string,
): Fix | undefined {
  const offset = text.lastIndexOf('\n', rangeOf(first).start - 1) + 1;
  const { end } = rangeOf(last);
  const lines = text.slice(offset, end).split('\n');
  const before = ' '.repeat(columnOf(first, text) - 1);
  const isPlain = (line: string) => line.trim() === '' || /^(?! *\t)/.test(line);
  if (!lines.every((line) => line.trim() === '' || line.startsWith(before))) return undefined;
  if (!lines.every(isPlain)) return undefined;
  const more = ' '.repeat(spaces);
  const indented = lines.map((line) => (line.trim() === '' ? line : more + line));
  return { offset, length: end - offset, text: indented.join('\n') };
}

/** Indents what stands between two parts of a list into its last item, where that is safe. */
export function indentedInto(
  before: List,
  between: RootContent[],
  after: List,
  text: string,
): Fix | undefined {
  const item = before.children.at(-1);
  const [first, last] = [between[0], between.at(-1)];
  if (!item || !first || !last || !isSafe(between, before, after, text)) return undefined;
  const spaces = textColumnOf(item, text) - columnOf(first, text);
  return spaces > 0 ? indentation(first, last, spaces, text) : undefined;
}

/** What begins and ends with a fence can stand nowhere else; and the items are of one list. */
function isSafe(between: RootContent[], before: List, after: List, text: string): boolean {
  const isFenced = (node: RootContent) =>
    (node.type === 'code' || node.type === 'math') &&
    /^(`{3}|~{3}|\$\$)[\s\S]*\n\s*\1/.test(text.slice(rangeOf(node).start, rangeOf(node).end));
  return between.every(isFenced) && delimiterOf(before, text) === delimiterOf(after, text);
}

function delimiterOf(list: List, text: string): string {
  const { start } = rangeOf(list);
  return /^(?:\d+([.)])|[-*+])/.exec(text.slice(start, start + 12))?.at(-1) ?? text.charAt(start);
}
