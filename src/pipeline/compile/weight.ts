/** How much room something takes on the page, in the width of a Chinese character. */
import type { RootContent } from 'hast';
import { HAN_CHARACTER } from './han.ts';
import { textOf } from './hast-elements.ts';

const INLINE_FORMULA = 4;
/** Several lines each. */
const DISPLAY_FORMULA = 60;
const PICTURE = 100;
/** The beginning of a line counts as much as the end. */
const LINE_OF_CODE = 20;

/** Of hast before formulas are rendered. */
export function weightOf(node: RootContent): number {
  if (node.type === 'text') return widthOf(node.value);
  if (node.type !== 'element') return 0;
  const classes = String(node.properties.className ?? '');
  if (node.tagName === 'img') return PICTURE;
  if (node.tagName === 'code' && classes.includes('math-inline')) return INLINE_FORMULA;
  if (node.tagName === 'code' && classes.includes('language-math')) return DISPLAY_FORMULA;
  if (node.tagName === 'pre' && !isFormula(node.children[0])) {
    return textOf(node).trimEnd().split('\n').length * LINE_OF_CODE;
  }
  return node.children.reduce((sum, child) => sum + weightOf(child), 0);
}

export function endsWithColon(node: RootContent): boolean {
  return /[:：]\s*$/.test(textOf(node));
}

function isFormula(node: RootContent | undefined): boolean {
  return node?.type === 'element' && String(node.properties.className).includes('language-math');
}

function widthOf(text: string): number {
  const visible = text.trim();
  const han = visible.match(HAN_CHARACTER)?.length ?? 0;
  return han + (visible.length - han) / 2;
}
