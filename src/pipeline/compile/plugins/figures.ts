/** Pictures on the page: loaded when near, figures also where written as HTML, in room kept free. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { EXIT, visit } from '../visit.ts';
import { weightOf } from '../weight.ts';

/** Of `loading`: what it says depends on the page that the picture stands on. */
export const EARLY = 'early';

/**
 * All are lazy but the first one of the first window: their room is reserved, so that nothing jumps.
 * `loading="eager"` in HTML is an author's choice.
 */
export function figures() {
  return (tree: Root): void => {
    const early = earlyPicture(tree);
    if (early) early.properties.loading ??= EARLY;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'figure' && node.children.some(isImage)) addClass(node, 'figure');
      if (node.tagName === 'p' && isLonely(node)) becomeFigure(node);
      if (node.tagName !== 'img') return;
      node.properties.loading ??= 'lazy';
      node.properties.decoding ??= 'async';
      widthAsClass(node);
      if (parent && index !== undefined && isBlockOf(parent, index)) {
        const figure: Element = { ...node, tagName: 'figure', properties: {}, children: [node] };
        becomeFigure(figure);
        parent.children[index] = figure;
      }
    });
  };
}

/** In the width of Chinese characters: with the title above it, a window of a desktop. */
const FIRST_WINDOW = 400;

/** The first picture, if no more text than that stands before it. */
function earlyPicture(tree: Root): Element | undefined {
  let weight = 0;
  for (const block of tree.children) {
    const picture = firstPicture(block);
    if (picture) return picture;
    weight += weightOf(block);
    if (weight > FIRST_WINDOW) return undefined;
  }
  return undefined;
}

function firstPicture(block: RootContent): Element | undefined {
  let first: Element | undefined;
  visit(block, 'element', (node) => {
    if (node.tagName !== 'img') return undefined;
    first = node;
    return EXIT;
  });
  return first;
}

function isImage(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isShown(node: RootContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'comment';
}

/** `<p align="center"><img></p>` */
function isLonely({ children }: Element): boolean {
  const shown = children.filter(isShown);
  return shown.length === 1 && shown.every(isImage);
}

const BLOCKS = new Set([
  ...['p', 'ul', 'ol', 'dl', 'pre', 'table', 'div', 'center', 'blockquote', 'figure', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'details', 'summary', 'video', 'audio'],
]);
/** Not a cell: a table of pictures has none of them alone. */
const HOLDS_BLOCKS = new Set(['div', 'center', 'li', 'dd', 'blockquote', 'section', 'details']);

/** Whether the child stands in no line: neither text nor another picture is beside it. */
function isBlockOf(parent: Parents, index: number): boolean {
  if (parent.type !== 'root' && !HOLDS_BLOCKS.has(parent.tagName)) return false;
  const before = parent.children.slice(0, index).findLast(isShown);
  const after = parent.children.slice(index + 1).find(isShown);
  return [before, after].every((node) => !node || isBlock(node));
}

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

function becomeFigure(node: Element): void {
  const { id } = node.properties;
  node.tagName = 'figure';
  node.properties = { ...(id !== undefined && { id }), className: ['figure'] };
  const image = node.children.find(isImage);
  node.children = image ? [image, ...captionOf(image)] : node.children;
}

/** HTML has no Markdown in it: the caption is plain text. */
function captionOf({ properties }: Element): ElementContent[] {
  const value = properties.title || properties.alt;
  if (typeof value !== 'string' || value.trim() === '') return [];
  const children: ElementContent[] = [{ type: 'text', value }];
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children }];
}

const STEP = 5;

/**
 * `width="45%"` becomes the class `w-45`, in steps of 5 %: the attributes are then free for the size
 * of the file, which tells a browser how much room to keep.
 */
function widthAsClass(image: Element): void {
  const { width } = image.properties;
  const [, written] = /^(\d+(?:\.\d+)?)%$/.exec(String(width ?? '').trim()) ?? [];
  if (written === undefined) return;
  const percent = Math.round(Number(written) / STEP) * STEP;
  delete image.properties.width;
  delete image.properties.height;
  addClass(image, `w-${Math.min(100, Math.max(STEP, percent))}`);
}

function addClass({ properties }: Element, name: string): void {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (!classes.includes(name)) properties.className = [...classes, name];
}
