/** A long post in parts that a browser lays out when readers come near, each with its likely height. */
import type { Element, ElementContent, RootContent } from 'hast';
import { classesOf, element } from './hast-elements.ts';
import { heightOf, heightStep } from './height.ts';

/** In em: less is laid out as soon as it is measured. A window has about 50. */
const WORTHWHILE = 80;
/** A part ends at a heading beyond the one, at any block beyond the other. */
const ENOUGH = 20;
const PLENTY = 45;
/** A list beyond that, such as a note that is one list, is parted at its items. */
const LONG_LIST = 60;
/** What is lower is not worth a class. */
const LEAST = 15;

/** The blocks of a post in `<div class="tall-N">`; marks the items of long lists in place. */
export function inSections(blocks: RootContent[]): RootContent[] {
  const heights = blocks.map((block) => heightOf(block));
  if (sum(heights) < WORTHWHILE) return blocks;
  const sections: RootContent[] = [];
  let part: RootContent[] = [];
  let height = 0;
  const close = () => {
    if (height > LEAST) sections.push(wrapped(part, height));
    else sections.push(...part);
    part = [];
    height = 0;
  };
  for (const [index, block] of blocks.entries()) {
    const own = heights[index] ?? 0;
    if (isList(block) && own > LONG_LIST) {
      close();
      markItems(block);
      sections.push(block);
    } else {
      if (endsBefore(block, part, height)) close();
      part.push(block);
      height += own;
    }
  }
  close();
  return sections;
}

/** Of the whole, for pages that show several posts. */
export function totalHeight(blocks: RootContent[]): number {
  return sum(blocks.map((block) => heightOf(block)));
}

/** What follows a heading stays with it. */
function endsBefore(block: RootContent, part: RootContent[], height: number): boolean {
  if (block.type !== 'element') return false;
  if (isHeading(block)) return height > ENOUGH;
  const before = part.findLast((other) => other.type === 'element');
  return height > PLENTY && !(before && isHeading(before));
}

function wrapped(blocks: RootContent[], height: number): Element {
  // The blocks of a post are no document types.
  return element('div', { className: [classOf(height)] }, blocks as ElementContent[]);
}

function markItems(list: Element): void {
  for (const item of list.children) {
    if (item.type !== 'element') continue;
    const height = heightOf(item);
    if (height > LEAST) item.properties.className = [...classesOf(item), classOf(height)];
    if (height > 2 * LONG_LIST) item.children.filter(isList).forEach(markItems);
  }
}

function classOf(height: number): string {
  return `tall-${heightStep(height)}`;
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function isList(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
