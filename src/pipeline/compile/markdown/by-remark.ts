/** What is rare within a note, read by remark by itself: blocks up to a blank line, or one text. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { isBlank } from './cursor.ts';
import { decline } from './declined.ts';
import { endOf, type Lines, pointAt, startOf } from './lines.ts';
import type { Subject } from './subject.ts';

export type ParseByRemark = (markdown: string) => Root;

/** What may go on behind a blank line: fences, formulas, HTML that ends with a sign of its own. */
const GOES_ON =
  /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3}|\$\$|\\\[|<(?:!|\?|script|pre|style|textarea))/im;

/** These end with a blank line at the latest, a description if the next line is not part of it. */
const ENDS = new Set<string>([
  ...['table', 'paragraph', 'heading', 'html', 'thematicBreak', 'description'],
]);

export interface Island {
  children: RootContent[];
  /** The line behind it. */
  end: number;
}

/** From `line` up to the next blank one; `indent` is that of the list items around. */
export function island(place: Start, parse: ParseByRemark): Island {
  const { lines, line, indent } = place;
  const written: string[] = [];
  let end = line;
  while (end < lines.starts.length && !isBlankLine(lines, end)) {
    const start = startOf(lines, end);
    if (!isBlank(lines.text, start, start + indent)) decline('line without indent');
    written.push(lines.text.slice(start + indent, startOf(lines, end + 1)));
    end++;
  }
  const text = written.join('');
  // Definitions and footnotes hold for all of a note.
  if (text.includes(']:') || GOES_ON.test(text)) decline('block that may go on');
  const { children } = parse(text);
  if (!children.every(endsHere)) decline('block that may go on');
  const hasDescription = children.some(({ type }) => type === 'description');
  if (hasDescription && mayBeDescribed(place, end)) decline('description that may go on');
  for (const node of children) move(node, place);
  return { end, children };
}

export interface Start {
  lines: Lines;
  line: number;
  indent: number;
}

function endsHere(node: RootContent): boolean {
  if (node.type !== 'description') return ENDS.has(node.type);
  return node.children.every(({ type }) => type === 'paragraph');
}

function isBlankLine(lines: Lines, line: number): boolean {
  return isBlank(lines.text, startOf(lines, line), endOf(lines, line));
}

/** Whether the next line of text, or spaces above it, may belong to a description or begin one. */
function mayBeDescribed({ lines, indent }: Start, line: number): boolean {
  let next = line;
  while (next < lines.starts.length && isBlankLine(lines, next)) {
    if (endOf(lines, next) > startOf(lines, next)) return true;
    next++;
  }
  const text = lines.text.slice(startOf(lines, next), endOf(lines, next));
  return text.search(/\S/) >= indent + 2 || /^[\s>]*(?:(?:[-+*]|\d+[.)])\s+)*:/.test(text);
}

function move(node: Nodes, place: Start): void {
  if (node.position) {
    const { start, end } = node.position;
    // Where such a text ends depends on what micromark has seen of the next line.
    if (place.indent > 0 && end.column === 1 && end.line > start.line) decline('text over lines');
    node.position = { start: moved(start, place), end: moved(end, place) };
  }
  if ('children' in node) for (const child of node.children) move(child, place);
}

type Point = NonNullable<RootContent['position']>['start'];

function moved(point: Point, { lines, line, indent }: Start): Point {
  return pointAt(
    lines,
    line + point.line - 1,
    startOf(lines, line + point.line - 1) + indent + point.column - 1,
  );
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
