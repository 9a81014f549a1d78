/** `$$x$$` within a line is display math, as authors of MathJax sites expect. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { PostFile } from '../post-file.ts';

/** remark-math takes `$$` within a paragraph for inline math. */
export function displayMath() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'inlineMath', (node) => {
      if (!file.sourceOf(node).startsWith('$$')) return;
      node.data = {
        ...node.data,
        hName: 'code',
        hProperties: { className: ['language-math', 'math-display'] },
      };
    });
  };
}
