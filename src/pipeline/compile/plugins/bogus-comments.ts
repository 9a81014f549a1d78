/** What a browser would take for a comment, and not show. */
import type { Root } from 'mdast';
import { noHtml } from '../../../diagnostics/catalogue/dialect.ts';
import { bogusCommentsIn } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';
import { offsetInSource } from '../source-offset.ts';
import { visit } from '../visit.ts';

export function bogusComments() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'html', (node) => {
      for (const found of bogusCommentsIn(node.value)) {
        const at = offsetInSource(file.sourceOf(node), node.value, found.at);
        file.report(noHtml(), node, { at, length: found.length });
      }
    });
  };
}
