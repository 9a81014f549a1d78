/** The running text of a note: what is left when code, formulas and working Markdown are blanked. */
import type { Heading, Nodes, Paragraph, PhrasingContent, Root, TableCell } from 'mdast';

/** Stands for what is no prose; no character, so no author's text holds it. */
export const BLANK = '\ufdd3';

/** A block that holds running text. */
export type ProseBlock = Paragraph | Heading | TableCell;

export interface Range {
  start: number;
  end: number;
}

/** Every node of the tree, in the order in which they stand. */
export function nodesOf(tree: Root): Nodes[] {
  const nodes: Nodes[] = [];
  const add = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(tree);
  return nodes;
}

export function isProseBlock(node: Nodes): node is ProseBlock {
  const isOne = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return isOne && node.position !== undefined;
}

/**
 * `text` in the same length: what Markdown made something of is `BLANK`, and so is each escaped
 * character. What is left was meant as text, or as Markdown that it did not become.
 */
export function proseOf(blocks: ProseBlock[], text: string): string {
  let [prose, end] = ['', 0];
  for (const block of blocks) {
    const inside = insideOf(block);
    for (const gap of [
      ...blankedIn(block.children, text),
      { start: inside.end, end: inside.end },
    ]) {
      const start = Math.max(end, inside.start);
      prose += blanked(text.slice(end, start)) + text.slice(start, gap.start);
      prose += blanked(text.slice(gap.start, gap.end));
      end = Math.max(start, gap.end);
    }
  }
  prose += blanked(text.slice(end));
  return prose.replace(/\\[!-/:-@[-`{-~]/g, BLANK + BLANK);
}

function blanked(text: string): string {
  return text.includes('\n')
    ? text.replace(/[^\n]+/g, ({ length }) => BLANK.repeat(length))
    : BLANK.repeat(text.length);
}

/** The text of a block without the marks that make a heading or a cell of it. */
export function insideOf(block: ProseBlock): Range {
  const first = block.children[0];
  const last = block.children.at(-1);
  const whole = rangeOf(block);
  if (block.type === 'paragraph' || !first?.position || !last?.position) return whole;
  return { start: rangeOf(first).start, end: rangeOf(last).end };
}

/** Where a node stands in the file; empty at its start for one that a plugin put in. */
export function rangeOf({ position }: Nodes): Range {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** Marks around the text of a node, where its text has no place of its own. */
const MARKS: Record<string, number> = { emphasis: 1, strong: 2, delete: 2 };

/** In order and apart from each other. */
function blankedIn(nodes: PhrasingContent[], text: string): Range[] {
  return nodes.flatMap((node): Range[] => {
    if (node.type === 'text' || !node.position) return [];
    const { start, end } = rangeOf(node);
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if (!isLink && MARKS[node.type] === undefined) return [{ start, end }];
    if (node.type === 'link' && isBare(text.slice(start, end))) return [];
    const children = 'children' in node ? node.children : [];
    const [first, last] = [children[0], children.at(-1)];
    const marks = MARKS[node.type];
    const from = first?.position ? rangeOf(first).start : start + (marks ?? end - start);
    const to = last?.position ? rangeOf(last).end : Math.max(from, end - (marks ?? 0));
    return [{ start, end: from }, ...blankedIn(children, text), { start: to, end }];
  });
}

/** A web address that is a link without any mark. */
function isBare(written: string): boolean {
  return !written.startsWith('[') && !written.startsWith('<');
}

/** A line of a paragraph, without the indentation and the `>` before it. */
export interface ProseLine {
  offset: number;
  prose: string;
}

export function linesOf(block: ProseBlock, prose: string, text: string): ProseLine[] {
  const { start, end } = insideOf(block);
  const lines: ProseLine[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd === -1 || lineEnd > end ? end : lineEnd;
    const lead = at === start ? 0 : (/^[ \t>]*/.exec(text.slice(at, stop))?.[0].length ?? 0);
    lines.push({ offset: at + lead, prose: prose.slice(at + lead, stop) });
    at = stop + 1;
  }
  return lines;
}

/**
 * Whether lines below the one at `offset` are indented. Were it a heading, those of its paragraph
 * would be code; were it an item, those and the first after a gap would be part of it.
 */
export function isBeforeIndented(offset: number, text: string, as: 'heading' | 'item'): boolean {
  const [, ...below] = text.slice(offset).split('\n');
  let isAfterGap = false;
  for (const line of below) {
    if (/^[ \t>]*$/.test(line)) isAfterGap = true;
    else if (isAfterGap && as === 'heading') return false;
    else if (/^[ >]*(?: {2}|\t)/.test(line)) return true;
    else if (isAfterGap) return false;
  }
  return false;
}
