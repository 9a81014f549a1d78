/** What text is read into, left to right, until links and emphasis are known; then a tree of it. */
import type { PhrasingContent } from 'mdast';
import { decline } from './declined.ts';
import { type Delimiter, matchEmphasis, matchStrikethrough } from './delimiters.ts';
import type { Place } from './lines.ts';
import * as nodes from './nodes.ts';
import type { Subject } from './subject.ts';

export interface TextPiece {
  kind: 'text';
  value: string;
  start: number;
  end: Place;
}

export interface NodePiece {
  kind: 'node';
  node: PhrasingContent;
}

export type Piece = TextPiece | NodePiece | Delimiter;

/** The nodes that `pieces` are, with what their runs of signs wrap. */
export function nodesOf(pieces: Piece[], subject: Subject): PhrasingContent[] {
  matchDelimiters(pieces.filter((piece) => piece.kind === 'delimiter'));
  const tree = new Tree(subject);
  for (const piece of pieces) {
    if (piece.kind === 'node') tree.add(piece.node);
    else if (piece.kind === 'text') tree.addText(piece.value, piece.start, piece.end);
    else addRun(tree, piece, subject);
  }
  return tree.children;
}

function matchDelimiters(delimiters: Delimiter[]): void {
  const strikes = delimiters.filter(({ sign }) => sign === '~');
  if (strikes.length === 0) {
    matchEmphasis(delimiters);
    return;
  }
  // Which of the two is read first, micromark makes depend on what comes first.
  if (strikes.length < delimiters.length) decline('strikethrough beside emphasis');
  matchStrikethrough(strikes);
}

/** Spans that end at the run take its left end, spans that begin there its right: text is between. */
function addRun(tree: Tree, run: Delimiter, subject: Subject): void {
  let at = run.start;
  for (const size of run.ended) {
    at += size;
    tree.close(at);
  }
  if (run.from < run.to)
    tree.addText(run.sign.repeat(run.to - run.from), run.from, subject.point(run.to));
  at = run.to;
  for (const size of run.begun.toReversed()) {
    tree.open(typeOf(run.sign, size), at);
    at += size;
  }
}

function typeOf(sign: string, size: number) {
  if (sign === '~') return 'delete';
  return size === 2 ? 'strong' : 'emphasis';
}

/** A tree that grows at its end. */
class Tree {
  readonly children: PhrasingContent[] = [];
  readonly #subject: Subject;
  readonly #open: ReturnType<typeof nodes.span>[] = [];

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  add(node: PhrasingContent): void {
    (this.#open.at(-1) ?? this).children.push(node);
  }

  /** Texts beside each other are one. */
  addText(value: string, start: number, end: Place): void {
    const before = (this.#open.at(-1) ?? this).children.at(-1);
    if (before?.type === 'text' && before.position) {
      before.value += value;
      before.position.end = end;
    } else this.add(nodes.text(value, { start: this.#subject.point(start), end }));
  }

  open(type: Parameters<typeof nodes.span>[0], start: number): void {
    const node = nodes.span(type, this.#subject.position(start, start));
    this.add(node);
    this.#open.push(node);
  }

  close(end: number): void {
    const node = this.#open.pop();
    if (node?.position) node.position.end = this.#subject.point(end);
  }
}
