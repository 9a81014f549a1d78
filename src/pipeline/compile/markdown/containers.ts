/** Block quotes and lists: how a line goes on with them, or begins one. CommonMark 0.31.2, chapter 5. */
import type { Blockquote, List, ListItem } from 'mdast';
import { type ItemMarker, itemMarker } from './block-starts.ts';
import type { Cursor } from './cursor.ts';
import { decline } from './declined.ts';

const GREATER_THAN = 62;

export interface Quote {
  kind: 'quote';
  node: Blockquote;
  /** The last line that is part of it. */
  lastLine: number;
}

/** A list, and the item of it that is open. */
export interface OpenList {
  kind: 'list';
  node: List;
  lastLine: number;
  item: ListItem;
  itemLastLine: number;
  sign: string;
  /** Columns that a line must be indented by to belong to the item. */
  size: number;
  /** An item that begins with a blank line ends with a second one (5.2, rule 3). */
  blanks: 'none' | 'first' | 'second';
}

export type Container = Quote | OpenList;

/** `>`, up to three spaces before it and one behind it (5.1). */
export function takeQuoteMark(cursor: Cursor): boolean {
  const indent = cursor.indent();
  if (indent > 3 || cursor.code(indent) !== GREATER_THAN) return false;
  cursor.at += indent + 1;
  if (cursor.code() === 9) decline('tab');
  if (cursor.code() === 32) cursor.at++;
  return true;
}

/** Whether the cursor stands at a `>`. */
export function isQuoteMark(cursor: Cursor): boolean {
  return cursor.code() === GREATER_THAN;
}

/** Takes the indent of the open item, if the line has it, or is blank. */
export function takeItemIndent(cursor: Cursor, list: OpenList): boolean {
  if (cursor.isBlank()) {
    if (list.blanks === 'first') list.blanks = 'second';
    cursor.skipSpaces(list.size);
    return true;
  }
  const isOver = list.blanks === 'second';
  list.blanks = 'none';
  if (isOver || cursor.indent() < list.size) return false;
  cursor.at += list.size;
  return true;
}

/** The marker of the next item of the same list. */
export function siblingMarker(cursor: Cursor, list: OpenList): ItemMarker | undefined {
  const indent = cursor.indent();
  if (indent > 3) return undefined;
  cursor.at += indent;
  const marker = itemMarker(cursor, false);
  const isSame = marker?.sign === list.sign;
  cursor.at -= indent;
  return isSame ? marker : undefined;
}
