/** The containers that are open, the outermost first: which a line goes on with, begins and ends. */
import type { ListItem, Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import { type ItemMarker, itemMarker } from './block-starts.ts';
import {
  type Container,
  isQuoteMark,
  type OpenList,
  siblingMarker,
  takeItemIndent,
  takeQuoteMark,
} from './containers.ts';
import type { Cursor } from './cursor.ts';
import { decline } from './declined.ts';
import { endOf, type Lines, pointAt } from './lines.ts';
import * as nodes from './nodes.ts';

/** What begins where the cursor stands, behind `indent` spaces. */
export type ContainerStart =
  | { kind: 'quote'; indent: number }
  | { kind: 'list' | 'item'; indent: number; marker: ItemMarker };

interface Parent {
  children: unknown[];
}

export class OpenContainers {
  readonly #lines: Lines;
  readonly #root: { children: RootContent[] };
  readonly #stack: Container[] = [];
  /** Containers from this one on have had a blank line since the last other one. */
  #blankFrom = Number.POSITIVE_INFINITY;

  constructor(lines: Lines, root: { children: RootContent[] }) {
    this.#lines = lines;
    this.#root = root;
  }

  get count(): number {
    return this.#stack.length;
  }

  /** Columns that a line needs to go on with all of them, if they are lists. */
  get indent(): number {
    let columns = 0;
    for (const each of this.#stack) columns += each.kind === 'list' ? each.size : 0;
    return columns;
  }

  hasQuote(): boolean {
    return this.#quotes(this.count) > 0;
  }

  /** With how many of them the line goes on; the last one may begin an item. */
  match(cursor: Cursor): { matched: number; marker?: ContainerStart } {
    let matched = 0;
    for (const container of this.#stack) {
      if (container.kind === 'quote') {
        if (!takeQuoteMark(cursor)) break;
      } else if (!takeItemIndent(cursor, container)) {
        const marker = siblingMarker(cursor, container);
        if (!marker) return { matched };
        return { matched: matched + 1, marker: { kind: 'item', indent: cursor.indent(), marker } };
      }
      matched++;
    }
    return { matched };
  }

  /** A blank line above makes the item loose, or the list where another item follows (5.3). */
  spread(matched: number, isSibling: boolean): void {
    const container = this.#stack[matched - 1];
    if (container?.kind === 'list' && matched > this.#blankFrom) {
      if (isSibling) container.node.spread = true;
      else container.item.spread = true;
    }
    this.#blankFrom = Number.POSITIVE_INFINITY;
  }

  /** Ends what the blank line has no mark of. */
  blank(line: number, matched: number): void {
    const quotes = this.#quotes(matched);
    // Lists and quotes within quotes reach beyond their text there, by how deep they are.
    const isTwice = matched - quotes > 1 || this.#blankFrom <= quotes;
    if (quotes > 0 && (matched < this.count || (matched > quotes && isTwice))) {
      decline('blank line in quote');
    }
    this.close(matched);
    this.#blankFrom = Math.min(this.#blankFrom, quotes);
    this.reachBlank(line, matched);
  }

  /** How many of the first `matched` there are up to the last quote. */
  #quotes(matched: number): number {
    let count = matched;
    while (count > 0 && this.#stack[count - 1]?.kind !== 'quote') count--;
    return count;
  }

  /** `interrupts` where a paragraph would go on. */
  startAt(cursor: Cursor, interrupts: boolean): ContainerStart | undefined {
    const indent = cursor.indent();
    if (indent > 3) return undefined;
    cursor.at += indent;
    const marker = itemMarker(cursor, interrupts);
    const isQuote = isQuoteMark(cursor);
    cursor.at -= indent;
    if (marker) return { kind: 'list', indent, marker };
    return isQuote ? { kind: 'quote', indent } : undefined;
  }

  begin(cursor: Cursor, start: ContainerStart): void {
    cursor.at += start.indent;
    if (start.kind === 'item') this.#beginItem(cursor, start);
    else if (start.kind === 'list') this.#beginList(cursor, start);
    else this.#beginQuote(cursor);
  }

  #beginQuote(cursor: Cursor): void {
    const node = nodes.blockquote(this.#positionFrom(cursor));
    this.parent().children.push(node);
    this.#stack.push({ kind: 'quote', node, lastLine: cursor.line });
    takeQuoteMark(cursor);
  }

  #beginList(cursor: Cursor, start: MarkedStart): void {
    const { marker } = start;
    const node = nodes.list(marker.value, this.#positionFrom(cursor));
    const item = nodes.listItem(this.#positionFrom(cursor));
    this.parent().children.push(node);
    node.children.push(item);
    const { line } = cursor;
    const list: OpenList = {
      ...{ kind: 'list', node, lastLine: line, item, itemLastLine: line, sign: marker.sign },
      ...{ size: 0, blanks: 'none' },
    };
    this.#stack.push(list);
    takeMarker(cursor, list, start);
  }

  #beginItem(cursor: Cursor, start: MarkedStart): void {
    const list = this.#stack.at(-1);
    if (list?.kind !== 'list') return;
    this.#closeItem(list);
    list.item = nodes.listItem(this.#positionFrom(cursor));
    list.node.children.push(list.item);
    takeMarker(cursor, list, start);
  }

  /** All but the first `count` of them, since `start` begins. */
  close(count: number, start?: ContainerStart): void {
    // Then micromark lets what is closed in a quote reach up to the marker.
    const reaches = start && start.kind !== 'item' && count < this.count;
    if (reaches && this.#quotes(count) > 0) decline('closed in quote');
    while (this.count > count) {
      const container = this.#stack.pop();
      if (!container) return;
      if (container.kind === 'list') this.#closeItem(container);
      setEnd(container.node.position, this.#endOf(container.lastLine));
    }
  }

  #closeItem(list: OpenList): void {
    setEnd(list.item.position, this.#endOf(list.itemLastLine));
  }

  #endOf(line: number) {
    return pointAt(this.#lines, line, endOf(this.#lines, line));
  }

  /** All of them reach to this line. */
  reach(line: number): void {
    for (const container of this.#stack) {
      container.lastLine = line;
      if (container.kind === 'list') container.itemLastLine = line;
    }
  }

  /** To a blank line reach those that it has marks of: items outside of quotes, and all lists. */
  reachBlank(line: number, matched: number): void {
    const quotes = this.#quotes(matched);
    if (quotes === 0) return;
    for (const [index, container] of this.#stack.entries()) {
      container.lastLine = line;
      if (container.kind === 'list' && index < quotes) container.itemLastLine = line;
    }
  }

  /** What the next block is part of. */
  parent(): Parent {
    const container = this.#stack.at(-1);
    if (!container) return this.#root;
    return container.kind === 'list' ? container.item : container.node;
  }

  /** The item that begins with this paragraph, on the line of its marker. */
  itemBegunBy({ type, position }: Paragraph): ListItem | undefined {
    const container = this.#stack.at(-1);
    if (container?.kind !== 'list') return undefined;
    const { item } = container;
    const isFirst = item.children.length === 1 && item.children[0]?.type === type;
    return isFirst && item.position?.start.line === position?.start.line ? item : undefined;
  }

  #positionFrom(cursor: Cursor): Position {
    const start = pointAt(this.#lines, cursor.line, cursor.at);
    return { start, end: start };
  }
}

type MarkedStart = Extract<ContainerStart, { marker: ItemMarker }>;

function setEnd(position: Position | undefined, end: Position['end']): void {
  if (position) position.end = end;
}

function takeMarker(cursor: Cursor, list: OpenList, { marker, indent }: MarkedStart): void {
  list.size = indent + marker.width + (marker.isBlank ? 1 : 0);
  list.blanks = marker.isBlank ? 'first' : 'none';
  cursor.at += marker.width;
}
