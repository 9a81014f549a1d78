/** HTML that authors write becomes part of the tree: the only place that calls rehype-raw. */
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function rawHtml() {
  const transform = rehypeRaw();
  return (tree: Root, file: PostFile) => {
    keepFirstLines(tree);
    return transform(tree, file);
  };
}

/**
 * HTML drops a line end right after `<pre>`. rehype-raw drops it after `<pre><code>` too, where it
 * is the first line of the author's code: so that line is handed over twice.
 */
function keepFirstLines(tree: Root): void {
  visit(tree, 'element', (node) => {
    const code = node.children[0];
    if (node.tagName !== 'pre' || code?.type !== 'element') return;
    const text = code.children[0];
    if (text?.type === 'text' && text.value.startsWith('\n')) text.value = `\n${text.value}`;
  });
}
