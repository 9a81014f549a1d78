/** The code of a page, as readers see and copy it. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The text of every block of code of `html`; a block ends with a line end. */
export function codeBlocksIn(html: string): string[] {
  return codesIn(html)
    .filter(({ isBlock }) => isBlock)
    .map(({ text }) => text);
}

/** The text of every piece of code within a line. */
export function inlineCodeIn(html: string): string[] {
  return codesIn(html)
    .filter(({ isBlock }) => !isBlock)
    .map(({ text }) => text);
}

function codesIn(html: string): { text: string; isBlock: boolean }[] {
  const codes: { text: string; isBlock: boolean }[] = [];
  const walk = (node: Nodes, parent: Element | undefined): void => {
    if (node.type === 'element' && node.tagName === 'code') {
      codes.push({ text: textOf(node), isBlock: parent?.tagName === 'pre' });
    } else if ('children' in node) {
      const element = node.type === 'element' ? node : undefined;
      for (const child of node.children) walk(child, element);
    }
  };
  walk(fromHtml(html, { fragment: true }), undefined);
  return codes;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
