/** A line break of the source that is no space on the page: in Chinese text, and beside formulas. */
import type { Paragraph, Root, Text } from 'mdast';
import { FORMULA, joinsWithoutSpace } from '../han.ts';
import { visit } from '../visit.ts';

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

/** A run of text, a formula, code, or something else that text is not joined across (an image). */
type Leaf = Text | 'formula' | 'code' | 'other';

/** Elements that show nothing themselves: what stands on both sides of their tags is one text. */
const TAG_OF_TEXT =
  /^<(?:!--|\/?(?:a|abbr|b|cite|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)\b)/i;

function joinLines(block: Paragraph): void {
  const leaves: Leaf[] = [];
  visit(block, (node) => {
    if (node.type === 'text') leaves.push(node);
    else if (node.type === 'inlineMath') leaves.push('formula');
    else if (node.type === 'inlineCode') leaves.push('code');
    else if (node.type === 'html' && TAG_OF_TEXT.test(node.value)) return;
    else if (node.type === 'footnoteReference') return;
    else if (!('children' in node)) leaves.push('other');
  });
  leaves.forEach((leaf, index) => {
    if (typeof leaf === 'string' || !leaf.value.includes('\n')) return;
    leaf.value = withoutBreaks(leaf.value, leaves[index - 1], leaves[index + 1]);
  });
}

function withoutBreaks(text: string, before: Leaf | undefined, after: Leaf | undefined): string {
  const previous = before && edgeOf(before, -1);
  const next = after && edgeOf(after, 0);
  return text.replace(/[ \t]*\n[ \t]*/g, (lineEnd, at: number) => {
    const end = at + lineEnd.length;
    const left = lastCharacter(text.slice(Math.max(0, at - 2), at)) ?? previous;
    const [right = next] = text.slice(end, end + 2);
    return left && right && joinsWithoutSpace(left, right) ? '' : lineEnd;
  });
}

/** The character at that end; a formula is one by itself, and code is like Latin. */
function edgeOf(leaf: Leaf, index: 0 | -1): string | undefined {
  if (leaf === 'other') return undefined;
  if (leaf === 'code') return 'c';
  if (leaf === 'formula') return FORMULA;
  return index === 0 ? [...leaf.value.slice(0, 2)][0] : lastCharacter(leaf.value.slice(-2));
}

/** Of a text that may begin in the middle of a character. */
function lastCharacter(text: string): string | undefined {
  return [...text].at(-1);
}
