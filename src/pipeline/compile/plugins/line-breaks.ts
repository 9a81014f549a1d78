/** A line break of the source between two Chinese characters is no space on the page. */
import type { Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { joinsWithoutSpace } from '../han.ts';

/** Also where the break stands beside emphasis, links and the like. */
export function lineBreaks() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        joinLines(node as Paragraph);
      }
    });
  };
}

/** A run of text, or the edge of something that is not (a formula, code, an image). */
type Leaf = Text | 'other';

function joinLines(block: Paragraph): void {
  const leaves: Leaf[] = [];
  visit(block, (node) => {
    if (node.type === 'text') leaves.push(node);
    else if (!('children' in node)) leaves.push('other');
  });
  leaves.forEach((leaf, index) => {
    if (leaf === 'other' || !leaf.value.includes('\n')) return;
    const before = lastCharacter(leaves[index - 1]);
    const after = firstCharacter(leaves[index + 1]);
    const value = before + leaf.value + after;
    leaf.value = leaf.value.replace(/[ \t]*\n[ \t]*/g, (lineEnd, at: number) => {
      const start = before.length + at;
      const [previous] = [...value.slice(0, start)].slice(-1);
      const [next] = value.slice(start + lineEnd.length);
      return previous && next && joinsWithoutSpace(previous, next) ? '' : lineEnd;
    });
  });
}

function lastCharacter(leaf: Leaf | undefined): string {
  return leaf && leaf !== 'other' ? ([...leaf.value].at(-1) ?? '') : '';
}

function firstCharacter(leaf: Leaf | undefined): string {
  return leaf && leaf !== 'other' ? ([...leaf.value][0] ?? '') : '';
}
