/** A formula in a line of text: its gap beside Chinese, and the mark that follows kept with it. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { hasHan } from '../han.ts';

/**
 * `text-autospace` sets a gap between Chinese and Latin, but not beside what KaTeX makes, and a
 * browser may begin a line with the comma after a formula. `<span class="formula gap-before">` asks
 * the theme for the gap, `unbroken` for no line end between formula and mark. The text stays as it
 * is.
 */
export function formulaSpacing() {
  return (tree: Root): void => {
    const leaves = leavesOf(tree.children, [tree]);
    // From the end: what is wrapped moves its later neighbours.
    for (const [index, leaf] of [...leaves.entries()].reverse()) {
      if (typeof leaf === 'string') continue;
      const before = leaves[index - 1];
      const after = leaves[index + 1];
      const classes = [
        ...(typeof before === 'string' && hasHan([...before].at(-1) ?? '') ? ['gap-before'] : []),
        ...(typeof after === 'string' && hasHan([...after][0] ?? '') ? ['gap-after'] : []),
      ];
      wrap(leaf, classes);
    }
  };
}

/** A formula of a line, with what it stands in, the innermost last. */
interface Formula {
  code: Element;
  ancestors: Parents[];
}

/** The text and the formulas of all lines; an empty text for the edge of anything else. */
type Leaf = string | Formula;

const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'mark', 'q', 's'],
  ...['small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'u', 'var'],
]);

function leavesOf(children: RootContent[], ancestors: Parents[]): Leaf[] {
  return children.flatMap((node): Leaf[] => {
    if (node.type === 'text') return node.value === '' ? [] : [node.value];
    if (node.type !== 'element') return [];
    if (isInlineFormula(node)) return [{ code: node, ancestors }];
    if (node.tagName === 'code' || node.tagName === 'pre') return [''];
    const inner = leavesOf(node.children, [...ancestors, node]);
    return INLINE.has(node.tagName) ? inner : ['', ...inner, ''];
  });
}

function isInlineFormula({ tagName, properties }: Element): boolean {
  const classes = properties.className;
  return tagName === 'code' && Array.isArray(classes) && classes.includes('math-inline');
}

const OPENING = /[（“‘「『《〈【〔［｛([{"']+$/u;
const CLOSING = /^[）”’」』》〉】〕］｝。，、；：！？…)\]},.;:!?%/'"-]+/u;

function wrap(formula: Formula, classes: string[]): void {
  const { unit, parent } = outermost(formula);
  const at = parent.children.indexOf(unit);
  const opening = takeFrom(parent.children[at - 1], OPENING);
  const closing = takeFrom(parent.children[at + 1], CLOSING);
  const isWithMarks = opening !== '' || closing !== '';
  if (classes.length === 0 && !isWithMarks) return;
  parent.children[at] = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['formula', ...classes, ...(isWithMarks ? ['unbroken'] : [])] },
    children: [...textOf(opening), unit, ...textOf(closing)],
  };
}

/** The formula, or the emphasis or link that holds nothing else: marks stand outside of it. */
function outermost({ code, ancestors }: Formula): { unit: Element; parent: Parents } {
  let unit = code;
  let rest = ancestors;
  for (;;) {
    const parent = rest.at(-1);
    if (!parent || parent.type === 'root' || !INLINE.has(parent.tagName)) break;
    if (parent.children.length !== 1) break;
    unit = parent;
    rest = rest.slice(0, -1);
  }
  return { unit, parent: rest.at(-1) ?? code };
}

/** What matches `pattern` leaves the text beside the formula. */
function takeFrom(sibling: RootContent | undefined, pattern: RegExp): string {
  if (sibling?.type !== 'text') return '';
  const [taken = ''] = pattern.exec(sibling.value) ?? [];
  sibling.value = sibling.value.replace(pattern, '');
  return taken;
}

function textOf(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
