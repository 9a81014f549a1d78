/** An option: straight quotes, dashes and dots of text become “ ”, –, — and …; code and labels stay. */
import type { Nodes, Paragraph, Root, Text } from 'mdast';
import type { PostFile } from '../post-file.ts';
import { OBJECT, pairQuotes, setDashes } from '../smart-quotes.ts';
import { visit } from '../visit.ts';
import { REFERENCE } from './equation-references.ts';

export function smartQuotes() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        inBlock(node as Paragraph, file);
      }
    });
  };
}

/** Quotes pair across emphasis and links; what is not text stands between them as one character. */
function inBlock(block: Paragraph, file: PostFile): void {
  const leaves = leavesOf(block);
  const text = leaves.map((leaf) => (typeof leaf === 'string' ? leaf : leaf.value)).join('');
  if (!/["'.-]/.test(text)) return;
  const paired = pairQuotes(text, keptIn(leaves, file));
  let at = 0;
  for (const leaf of leaves) {
    const { length } = typeof leaf === 'string' ? leaf : leaf.value;
    if (typeof leaf !== 'string') leaf.value = dashed(paired.slice(at, at + length));
    at += length;
  }
}

function dashed(text: string): string {
  let [result, end] = ['', 0];
  for (const { index, 0: reference } of text.matchAll(REFERENCE)) {
    result += setDashes(text.slice(end, index)) + reference;
    end = index + reference.length;
  }
  return result + setDashes(text.slice(end));
}

type Leaf = Text | string;

function leavesOf(node: Nodes): Leaf[] {
  if (node.type === 'text') return [node];
  if (node.type === 'html') return [];
  if (node.type === 'break') return ['\n'];
  if (node.type === 'link' && isBare(node.url, node.children[0])) return [OBJECT];
  return 'children' in node ? node.children.flatMap(leavesOf) : [OBJECT];
}

/** The text of a bare URL is the URL. */
function isBare(url: string, text: Nodes | undefined): boolean {
  return text?.type === 'text' && url.endsWith(text.value);
}

/** Places of `\"` and `\'`, which an author wants as they are, and of quotes in labels of equations. */
function keptIn(leaves: Leaf[], file: PostFile): Set<number> {
  const kept = new Set<number>();
  let start = 0;
  for (const leaf of leaves) {
    if (typeof leaf === 'string') {
      start += leaf.length;
      continue;
    }
    for (const { index, 0: reference } of leaf.value.matchAll(REFERENCE)) {
      for (let at = 0; at < reference.length; at++) kept.add(start + index + at);
    }
    const places = [...leaf.value.matchAll(/["']/g)].map(({ index }) => start + index);
    const written = [...file.sourceOf(leaf).matchAll(/(\\?)["']/g)];
    // Not as many: some are written as entities, and which of them cannot be told.
    if (written.length === places.length) {
      written.forEach(([, backslash], index) => {
        if (backslash) kept.add(places[index] ?? -1);
      });
    }
    start += leaf.value.length;
  }
  return kept;
}
