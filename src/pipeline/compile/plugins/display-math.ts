/** `$$x$$` within a line is display math, as is `\[x\]` where brackets are math. */
import type { Root } from 'mdast';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function displayMath() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'inlineMath', (node) => {
      if (!/^(?:\$\$|\\\[)/.test(file.sourceOf(node))) return;
      node.data = {
        ...node.data,
        hName: 'code',
        hProperties: { className: ['language-math', 'math-display'] },
      };
    });
  };
}
