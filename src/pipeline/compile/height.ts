/** How tall hast is likely to be on the page, in em, so that a browser need not lay out what is far away. */
import type { Element, RootContent } from 'hast';
import { HAN_CHARACTER } from './han.ts';
import { classesOf, textOf } from './hast-elements.ts';

/** Of a desktop; on phones a theme makes more of it. */
const COLUMNS = 38;
const FEWEST_COLUMNS = 12;
const LINE = 1.75;
const PARAGRAPH_GAP = 1;
const ITEM_GAP = 0.3;
/** Sizes of pictures are known only when posts are linked. */
const PICTURE = 17;
const FORMULA = 3.4;
const FORMULA_ROW = 2.1;
const CODE_LINE = 1.4;
const CODE_FRAME = 4;
const TABLE_ROW = 2.3;
const CALLOUT_FRAME = 4;
const HEADINGS: Record<string, number> = { h1: 6, h2: 5.2, h3: 4.7, h4: 4.2, h5: 4.2, h6: 4.2 };

/** Heights are told in steps of a third, for which a theme has a class each. */
const SMALLEST = 15;
const STEP = 4 / 3;
const STEPS = 16;

/** 1 for `SMALLEST` em and less, `STEPS` for whatever is very tall. */
export function heightStep(height: number): number {
  const step = 1 + Math.round(Math.log(Math.max(height, SMALLEST) / SMALLEST) / Math.log(STEP));
  return Math.min(step, STEPS);
}

/** Of finished hast, whose formulas are raw nodes with their TeX. */
export function heightOf(node: RootContent, columns = COLUMNS): number {
  if (node.type === 'raw') return formulaHeight(node.data?.tex ?? '');
  if (node.type !== 'element') return 0;
  const { tagName } = node;
  if (HEADINGS[tagName]) return HEADINGS[tagName];
  if (tagName === 'img') return PICTURE;
  if (tagName === 'pre') return textOf(node).split('\n').length * CODE_LINE + CODE_FRAME;
  if (tagName === 'tr') return TABLE_ROW;
  if (tagName === 'ul' || tagName === 'ol') return listHeight(node, columns);
  const frame = classesOf(node).includes('callout') ? CALLOUT_FRAME : 0;
  const gap = tagName === 'p' || tagName === 'figure' ? PARAGRAPH_GAP : 0;
  return frame + gap + flowHeight(node.children, columns);
}

function listHeight({ children }: Element, columns: number): number {
  const inner = Math.max(FEWEST_COLUMNS, columns - 1.3);
  const items = children.filter(isElement);
  return items.reduce((sum, item) => sum + ITEM_GAP + flowHeight(item.children, inner), ITEM_GAP);
}

/** Blocks one below the other, and lines of what stands between them. */
function flowHeight(children: RootContent[], columns: number): number {
  let height = 0;
  let width = 0;
  for (const child of children) {
    if (isInline(child)) width += widthOf(child);
    else height += heightOf(child, columns);
  }
  return height + Math.ceil(width / columns) * LINE;
}

const BLOCKS = new Set([
  ...['p', 'ul', 'ol', 'dl', 'dt', 'dd', 'li', 'pre', 'figure', 'figcaption', 'img', 'blockquote'],
  ...['div', 'section', 'details', 'summary', 'center', 'table', 'thead', 'tbody', 'tr', 'hr'],
  ...['nav', ...Object.keys(HEADINGS)],
]);

/** A formula by itself is a span with the anchor of its label. */
function isInline(node: RootContent): boolean {
  return isElement(node) ? !BLOCKS.has(node.tagName) && !isEquation(node) : !isDisplay(node);
}

function isEquation(node: Element): boolean {
  return classesOf(node).includes('equation');
}

function isDisplay(node: RootContent): boolean {
  return node.type === 'raw' && node.data?.display === true;
}

function formulaHeight(tex: string): number {
  return FORMULA + FORMULA_ROW * (tex.split('\\\\').length - 1);
}

/** In the width of Chinese characters. */
function widthOf(node: RootContent): number {
  if (node.type === 'raw') return formulaWidth(node.data?.tex ?? '');
  if (node.type === 'text') {
    const visible = node.value.trim();
    const han = visible.match(HAN_CHARACTER)?.length ?? 0;
    return han + (visible.length - han) / 2;
  }
  return isElement(node) ? node.children.reduce((sum, child) => sum + widthOf(child), 0) : 0;
}

/** Names of signs are a sign each, and what groups them none. */
function formulaWidth(tex: string): number {
  return tex.replace(/\\[a-zA-Z]+/g, 'x').replace(/[{}_^\s\\]/g, '').length * 0.6;
}

function isElement(node: RootContent): node is Element {
  return node.type === 'element';
}
