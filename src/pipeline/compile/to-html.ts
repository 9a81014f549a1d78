/** hast → HTML: the only place that calls rehype-stringify. */
import type { RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

export function toHtml(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children });
}
