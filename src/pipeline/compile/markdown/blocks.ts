/** The structure of blocks, line by line: CommonMark 0.31.2, appendix A, phase 1, as micromark does it. */
import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import { fenceLine, headingLine, isComment, isThematicBreak } from './block-starts.ts';
import type { Island, Start } from './by-remark.ts';
import { CodeBlock } from './code-block.ts';
import { Cursor } from './cursor.ts';
import { decline } from './declined.ts';
import { type Lines, pointAt } from './lines.ts';
import { MathBlock, mathLine } from './math-block.ts';
import * as nodes from './nodes.ts';
import { type ContainerStart, OpenContainers } from './open-containers.ts';
import { type Segment, Subject } from './subject.ts';

export interface BlockOptions {
  math: boolean;
  brackets: boolean;
}

/** Blocks that another parser reads, up to a blank line. */
export type ReadIsland = (start: Start) => Island;

/** A block whose text is read when all blocks are known. */
export interface Leaf {
  node: Heading | Paragraph;
  subject: Subject;
  /** Of the item that the paragraph begins, which may be a task. */
  item?: ListItem | undefined;
}

interface OpenParagraph {
  node: Paragraph;
  item: ListItem | undefined;
  segments: Segment[];
}

export class Blocks {
  readonly children: RootContent[] = [];
  readonly leaves: Leaf[] = [];
  readonly #lines: Lines;
  readonly #options: BlockOptions;
  readonly #island: ReadIsland;
  readonly #containers: OpenContainers;
  /** The next one. */
  #line = 0;
  #paragraph: OpenParagraph | undefined;
  /** Code or a formula: no container begins within. */
  #verbatim: CodeBlock | MathBlock | undefined;

  constructor(lines: Lines, options: BlockOptions, island: ReadIsland) {
    this.#lines = lines;
    this.#containers = new OpenContainers(lines, this);
    this.#options = options;
    this.#island = island;
  }

  read(): void {
    const count = this.#lines.starts.length;
    while (this.#line < count) this.#readLine(new Cursor(this.#lines, this.#line++));
    if (this.#verbatim) decline('open block');
    this.#closeParagraph();
    this.#containers.close(0);
  }

  #readLine(cursor: Cursor): void {
    const { matched, marker } = this.#containers.match(cursor);
    const goesOn = marker === undefined && matched === this.#containers.count;
    if (goesOn && this.#verbatim) {
      this.#feed(this.#verbatim, cursor);
    } else if (this.#verbatim) {
      decline('open block');
    } else if (marker === undefined && cursor.isBlank()) {
      this.#blankLine(cursor, matched);
    } else {
      this.#textLine(cursor, matched, marker);
    }
  }

  #feed(block: CodeBlock | MathBlock, cursor: Cursor): void {
    const isBlank = cursor.isBlank();
    const isClosed = block.isClosedBy(cursor, this.#lines.eol);
    if (isClosed) {
      if (block.node.position)
        block.node.position.end = pointAt(this.#lines, cursor.line, cursor.end);
      this.#verbatim = undefined;
    }
    if (isBlank) this.#containers.reachBlank(cursor.line, this.#containers.count);
    else this.#containers.reach(cursor.line);
  }

  /** Ends a paragraph, and the quotes that the line has no mark of. */
  #blankLine(cursor: Cursor, matched: number): void {
    this.#closeParagraph();
    this.#containers.blank(cursor.line, matched);
  }

  #textLine(cursor: Cursor, matched: number, sibling: ContainerStart | undefined): void {
    const containers = this.#containers;
    containers.spread(matched, sibling !== undefined);
    const goesOn = sibling === undefined && matched === containers.count;
    const interrupts = goesOn && this.#paragraph !== undefined;
    let kept = matched;
    let isNew = false;
    for (let start = sibling ?? containers.startAt(cursor, interrupts); start; ) {
      this.#closeParagraph();
      containers.close(kept, start);
      containers.begin(cursor, start);
      kept = containers.count;
      isNew = true;
      start = containers.startAt(cursor, interrupts);
    }
    if (!isNew && this.#paragraph && this.#isUnsure(cursor)) {
      this.#readIsland(this.#paragraph.segments[0]?.line ?? cursor.line);
    } else if (!isNew && this.#paragraph && !this.#isInterrupted(cursor)) {
      const { line, at, end } = cursor;
      this.#paragraph.segments.push({ line, from: at, to: end });
    } else {
      if (!isNew) {
        this.#closeParagraph();
        containers.close(matched);
      }
      if (!cursor.isBlank()) this.#beginLeaf(cursor);
    }
    containers.reach(this.#line - 1);
  }

  /** Whether the line begins another block than the open paragraph. */
  #isInterrupted(cursor: Cursor): boolean {
    const indent = cursor.indent();
    if (indent > 3) return false;
    cursor.at += indent;
    const begins =
      headingLine(cursor) !== undefined ||
      isThematicBreak(cursor) ||
      fenceLine(cursor) !== undefined ||
      isComment(cursor.rest()) ||
      this.#mathLine(cursor) !== undefined;
    cursor.at -= indent;
    return begins;
  }

  /** Below text: an underline of a heading, the second row of a table, a description, HTML. */
  #isUnsure(cursor: Cursor): boolean {
    const rest = cursor.rest().trimStart();
    return /^(?:=+[ \t]*$|[-|:][-|: \t]*$|:[ \t])/.test(rest) || this.#isHtml(rest);
  }

  #isHtml(rest: string): boolean {
    if (rest.startsWith('[^') && rest.includes(']:')) decline('footnote');
    return /^<[A-Za-z/!?]/.test(rest) && !isComment(rest);
  }

  /** What is rare is read by remark, from `line` up to the next blank one. */
  #readIsland(line: number): void {
    if (this.#containers.hasQuote()) decline('rare block in a quote');
    const parent = this.#containers.parent();
    if (this.#paragraph) parent.children.pop();
    this.#paragraph = undefined;
    const lines = this.#lines;
    const { indent } = this.#containers;
    const { end, children } = this.#island({ lines, line, indent });
    parent.children.push(...children);
    this.#line = end;
  }

  #beginLeaf(cursor: Cursor): void {
    const indent = cursor.indent();
    if (indent > 3 || this.#isHtml(cursor.rest().trimStart())) {
      this.#readIsland(cursor.line);
      return;
    }
    cursor.at += indent;
    if (indent > 0 && isComment(cursor.rest())) decline('indented comment');
    const line = this.#blockOfLine(cursor);
    if (line) this.#add(line);
    else if (!this.#beginVerbatim(cursor, indent)) this.#beginParagraph(cursor);
  }

  /** A block that is one line. */
  #blockOfLine(cursor: Cursor): RootContent | undefined {
    if (isComment(cursor.rest())) return nodes.html(cursor.rest(), this.#lineFrom(cursor));
    if (isThematicBreak(cursor)) return nodes.thematicBreak(this.#lineFrom(cursor));
    const heading = headingLine(cursor);
    if (!heading) return undefined;
    const { depth, from, to } = heading;
    const node = nodes.heading(depth, this.#lineFrom(cursor));
    const { line } = cursor;
    if (to > from) {
      this.leaves.push({ node, subject: new Subject(this.#lines, [{ line, from, to }]) });
    }
    return node;
  }

  #beginVerbatim(cursor: Cursor, indent: number): boolean {
    const position = this.#lineFrom(cursor);
    const fence = fenceLine(cursor);
    const math = fence ? undefined : this.#mathLine(cursor);
    if (fence) this.#verbatim = new CodeBlock(nodes.code(position), fence, indent);
    else if (math) this.#verbatim = new MathBlock(nodes.math(position), math, indent);
    if (this.#verbatim) this.#add(this.#verbatim.node);
    return this.#verbatim !== undefined;
  }

  #mathLine(cursor: Cursor) {
    if (!this.#options.math) return undefined;
    return mathLine(cursor, cursor.end === this.#lines.text.length, this.#options.brackets);
  }

  #beginParagraph(cursor: Cursor): void {
    const node = nodes.paragraph(this.#lineFrom(cursor));
    this.#add(node);
    const { line, at, end } = cursor;
    const item = this.#containers.itemBegunBy(node);
    if (!item && /^\[(?:[ xX]\]|$)/.test(cursor.rest())) decline('task');
    this.#paragraph = { node, item, segments: [{ line, from: at, to: end }] };
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    this.#paragraph = undefined;
    const { node, item, segments } = paragraph;
    const last = segments.at(-1);
    if (last && node.position) node.position.end = pointAt(this.#lines, last.line, last.to);
    const subject = new Subject(this.#lines, segments);
    if (subject.text.startsWith('[') && subject.text.includes(']:')) decline('definition');
    this.leaves.push({ node, subject, item });
  }

  #add(node: RootContent): void {
    this.#containers.parent().children.push(node);
  }

  #lineFrom(cursor: Cursor): Position {
    const start = pointAt(this.#lines, cursor.line, cursor.at);
    return { start, end: pointAt(this.#lines, cursor.line, cursor.end) };
  }
}
