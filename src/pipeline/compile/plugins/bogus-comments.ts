/** What a browser would take for a comment, and not show. */
import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { noHtml } from '../../../diagnostics/catalogue/dialect.ts';
import { type BogusComment, bogusCommentsIn } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';

export function bogusComments() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'html', (node) => {
      for (const found of bogusCommentsIn(node.value)) {
        const at = offsetInSource(node, found, file);
        file.report(noHtml(), node, { at, length: found.length });
      }
    });
  };
}

/** Markdown takes `>` and indentation off the start of each line: a line is counted from its end. */
function offsetInSource(node: Html, { at }: BogusComment, file: PostFile): number {
  const lines = file.sourceOf(node).split('\n');
  const before = node.value.slice(0, at).split('\n');
  const index = before.length - 1;
  const line = node.value.split('\n')[index] ?? '';
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const rest = line.length - (before.at(-1) ?? '').length;
  return start + Math.max(0, (lines[index] ?? '').length - rest);
}
