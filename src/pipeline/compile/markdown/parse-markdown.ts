/** Common Markdown → mdast, as remark reads it, without the cost of a grammar that is put together. */
import type { PhrasingContent, Root } from 'mdast';
import { type BlockOptions, Blocks, type Leaf } from './blocks.ts';
import { island, type ParseByRemark, textByRemark } from './by-remark.ts';
import { Declined, decline } from './declined.ts';
import { inlines } from './inlines.ts';
import { type Lines, linesOf } from './lines.ts';
import { takeTask, withoutSpace } from './tasks.ts';

/**
 * The tree that `parseByRemark` would make of `text`. What is rare is read by remark alone: a text, or
 * blocks up to a blank line; and all of it where even that is not certain to be the same.
 */
export function parseMarkdown(
  text: string,
  options: BlockOptions,
  parseByRemark: ParseByRemark,
): Root | undefined {
  return orNothing(() => rootOf(linesOf(text), options, parseByRemark));
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Declined) return undefined;
    throw cause;
  }
}

export function rootOf(lines: Lines, options: BlockOptions, parseByRemark: ParseByRemark): Root {
  const blocks = new Blocks(lines, options, (start) => island(start, parseByRemark));
  blocks.read();
  for (const leaf of blocks.leaves) {
    leaf.node.children = orNothing(() => textOf(leaf, options)) ?? rareText(leaf, parseByRemark);
  }
  return { type: 'root', children: blocks.children, position: wholeOf(lines) };
}

function rareText({ subject, item }: Leaf, parseByRemark: ParseByRemark): PhrasingContent[] {
  if (item && item.checked !== null) decline('rare text of a task');
  return textByRemark(subject, parseByRemark);
}

function textOf(leaf: Leaf, options: BlockOptions): PhrasingContent[] {
  const { node, subject, item } = leaf;
  const start = item ? takeTask(subject.text, item) : 0;
  const children = inlines(subject, options, start);
  if (children.some(mayHoldAddress)) decline('address');
  if (start > 0) withoutSpace(children, node);
  return children;
}

/** What GFM makes a link of; not within a link. */
const ADDRESS = /[\w+.-]@[\w-]+\.|https?:\/\/|www\./i;

function mayHoldAddress(node: PhrasingContent): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value);
  if (node.type === 'link' || !('children' in node)) return false;
  return node.children.some(mayHoldAddress);
}

function wholeOf({ text, starts, ends }: Lines) {
  const isOpen = ends.at(-1) === text.length;
  const start = isOpen ? (starts.at(-1) ?? 0) : text.length;
  const end = {
    line: starts.length + (isOpen ? 0 : 1),
    column: text.length - start + 1,
    offset: text.length,
  };
  return { start: { line: 1, column: 1, offset: 0 }, end };
}
