/** What is rare within a note, read by remark by itself: blocks up to a blank line, or one text. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { isBlank } from './cursor.ts';
import { decline } from './declined.ts';
import { endOf, type Lines, startOf } from './lines.ts';
import type { Subject } from './subject.ts';

export type ParseByRemark = (markdown: string) => Root;

/** What may go on behind a blank line: fences, formulas, HTML that ends with a sign of its own. */
const GOES_ON =
  /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3}|\$\$|\\\[|<(?:!|\?|script|pre|style|textarea))/im;

/** These end with a blank line at the latest. */
const ENDS = new Set<string>(['table', 'paragraph', 'heading', 'html', 'thematicBreak']);

/** From `line`, where no container is open, up to the next blank line. */
export function island(lines: Lines, line: number, parse: ParseByRemark) {
  const { text } = lines;
  const count = lines.starts.length;
  let end = line;
  while (end < count && !isBlankLine(lines, end)) end++;
  const start = startOf(lines, line);
  const written = text.slice(start, startOf(lines, end));
  // Definitions and footnotes hold for all of a note.
  if (written.includes(']:') || GOES_ON.test(written)) decline('block that may go on');
  const { children } = parse(written);
  for (const { type } of children) if (!ENDS.has(type)) decline('block that may go on');
  for (const node of children) move(node, { line, start });
  return { end, children };
}

function isBlankLine(lines: Lines, line: number): boolean {
  return isBlank(lines.text, startOf(lines, line), endOf(lines, line));
}

function move(node: Nodes, by: { line: number; start: number }): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position = { start: moved(start, by), end: moved(end, by) };
  }
  if ('children' in node) for (const child of node.children) move(child, by);
}

type Point = NonNullable<RootContent['position']>['start'];

function moved({ line, column, offset = 0 }: Point, by: { line: number; start: number }): Point {
  return { line: line + by.line, column, offset: offset + by.start };
}

/** The text of a paragraph or heading, which must be all of a paragraph when it stands alone. */
export function textByRemark(subject: Subject, parse: ParseByRemark): PhrasingContent[] {
  const { text } = subject;
  if (subject.eol !== '\n' && text.includes('\n')) decline('rare text over lines');
  const [paragraph, ...others] = parse(text).children;
  const { start, end } = paragraph?.position ?? {};
  const isWhole = others.length === 0 && start?.offset === 0 && end?.offset === text.length;
  if (paragraph?.type !== 'paragraph' || !isWhole) return decline('rare text');
  for (const node of paragraph.children) place(node, subject);
  return paragraph.children;
}

function place(node: Nodes, subject: Subject): void {
  if (node.position) {
    const { start, end } = node.position;
    // Where a line begins within containers depends on what micromark has seen of it.
    if (isBehindLine(subject, end) && subject.isWithinContainers()) decline('rare text over lines');
    node.position = subject.position(start.offset ?? 0, end.offset ?? 0);
  }
  if ('children' in node) for (const child of node.children) place(child, subject);
}

function isBehindLine(subject: Subject, { offset = 0 }: Point): boolean {
  return subject.text.charCodeAt(offset - 1) === 10;
}
