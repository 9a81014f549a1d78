/** What a line must look like to begin a block: CommonMark 0.31.2, chapters 4 and 5. */
import type { Cursor } from './cursor.ts';
import { decline } from './declined.ts';

const TAB = 9;
const SPACE = 32;
const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;

/** The marker of a list item (5.2), and where its content begins. */
export interface ItemMarker {
  /** `-`, `+`, `*`, `.` or `)`: another one begins another list. */
  sign: string;
  /** Of an ordered list. */
  value: number | undefined;
  /** Characters from the marker to the content. */
  width: number;
  /** Nothing follows on the line. */
  isBlank: boolean;
}

const BULLET = /[-+*]/y;
const ORDINAL = /(\d{1,9})([.)])/y;

/**
 * `interrupts` where a paragraph would go on: then an ordered list begins with 1, and no item is
 * empty. The cursor stands at the marker.
 */
export function itemMarker(cursor: Cursor, interrupts: boolean): ItemMarker | undefined {
  const code = cursor.code();
  // Most lines begin with a letter.
  if (!(code >= 42 && code <= 57)) return undefined;
  const { text, at } = cursor;
  BULLET.lastIndex = at;
  if (BULLET.test(text)) {
    if (code !== 43 && isThematicBreak(cursor)) return undefined;
    return withContent(cursor, { sign: text.charAt(at), value: undefined, length: 1, interrupts });
  }
  ORDINAL.lastIndex = at;
  const [marker, digits = '', sign = ''] = ORDINAL.exec(text) ?? [];
  if (marker === undefined || (interrupts && digits !== '1')) return undefined;
  return withContent(cursor, { sign, value: Number(digits), length: marker.length, interrupts });
}

interface Marker {
  sign: string;
  value: number | undefined;
  length: number;
  interrupts: boolean;
}

function withContent(cursor: Cursor, marker: Marker): ItemMarker | undefined {
  const { sign, value, length, interrupts } = marker;
  let spaces = 0;
  while (cursor.code(length + spaces) === SPACE) spaces++;
  const next = cursor.code(length + spaces);
  if (next === TAB) decline('tab');
  if (Number.isNaN(next)) {
    return interrupts ? undefined : { sign, value, width: length, isBlank: true };
  }
  if (spaces === 0) return undefined;
  // More than four are one, and what follows is code (5.2, rule 2).
  return { sign, value, width: length + (spaces > 4 ? 1 : spaces), isBlank: false };
}

export function isThematicBreak(cursor: Cursor): boolean {
  const code = cursor.code();
  if (code !== 42 && code !== 45 && code !== 95) return false;
  let count = 0;
  for (let at = cursor.at; at < cursor.end; at++) {
    const each = cursor.text.charCodeAt(at);
    if (each === code) count++;
    else if (!isSpace(each)) return false;
  }
  return count >= 3;
}

/** A heading's level, and where its text begins and ends: without the closing `#`s (4.2). */
export interface HeadingLine {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  from: number;
  to: number;
}

export function headingLine(cursor: Cursor): HeadingLine | undefined {
  let depth = 0;
  while (cursor.code(depth) === HASH) depth++;
  if (depth === 0 || depth > 6) return undefined;
  const after = cursor.code(depth);
  if (after !== SPACE && after !== TAB && !Number.isNaN(after)) return undefined;
  const { text } = cursor;
  let from = cursor.at + depth;
  while (from < cursor.end && isSpace(text.charCodeAt(from))) from++;
  const to = withoutClosingHashes(text, from, trimmedEnd(text, from, cursor.end));
  return { depth: depth as HeadingLine['depth'], from, to };
}

function withoutClosingHashes(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && text.charCodeAt(at - 1) === HASH) at--;
  if (at === from) return from;
  if (at === to || !isSpace(text.charCodeAt(at - 1))) return to;
  return trimmedEnd(text, from, at);
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The line that opens a code block (4.5): its sign, how many of them, and what is written after it. */
export interface FenceLine {
  sign: number;
  size: number;
  info: string;
}

export function fenceLine(cursor: Cursor): FenceLine | undefined {
  const sign = cursor.code();
  if (sign !== BACKTICK && sign !== TILDE) return undefined;
  const size = runLength(cursor.text, cursor.at, cursor.end);
  if (size < 3) return undefined;
  const info = cursor.text.slice(cursor.at + size, cursor.end);
  return sign === BACKTICK && info.includes('`') ? undefined : { sign, size, info };
}

/** How often the character at `at` stands there in a row. */
export function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to - at;
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A comment that ends on its line: HTML of kind 2 (4.6). */
export function isComment(rest: string): boolean {
  return rest.startsWith('<!--') && /^<!--(?!-*>).*?-->/.test(rest);
}
