/** A wide table scrolls in its own box, reachable by keyboard; cells are aligned by classes. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from '../visit.ts';

export function tables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(node, 'element', (cell) => {
        if (cell.tagName === 'th') nameFormula(cell);
        if (/^t[hd]$/.test(cell.tagName)) alignByClass(cell);
      });
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}

/** The attribute is no longer a part of HTML. */
function alignByClass({ properties }: Element): void {
  const { align, className } = properties;
  if (align === undefined || align === null) return;
  const others = Array.isArray(className) ? className : [];
  properties.className = [...others, `to-${align}`];
  delete properties.align;
}

/** The head of a column that is only a formula is called by its TeX. */
function nameFormula(cell: Element): void {
  const children = cell.children.filter((child) => child.type !== 'text' || child.value.trim());
  const [only] = children;
  if (children.length === 1 && only?.type === 'raw') cell.properties.ariaLabel = only.data?.tex;
}
