/** HTML as browsers read it: a tree of a page, and text without character references. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Nothing is thrown for faulty HTML. */
export function parseHtml(html: string): Root {
  return fromHtml(html);
}

/** `a &lt; b` → `a < b`. What looks like tags in `text` must have been taken apart before. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  // Without a tag, the tree is a node or two.
  const { children } = fromHtml(text.replaceAll('<', '&lt;'), { fragment: true });
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}
