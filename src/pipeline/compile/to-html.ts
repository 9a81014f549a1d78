/** hast → HTML: the only place that calls rehype-stringify. */
import type { RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** `raw` nodes are marks of ours; HTML of authors has become a part of the tree by then. */
const processor = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

export function toHtml(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children });
}
