/** `$$x$$` within a line is display math; over several lines its `$$` stand alone, or are reported. */
import type { Root } from 'mdast';
import type { Math as MathNode } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { mathFence } from '../../../diagnostics/catalogue/math.ts';
import type { PostFile } from '../post-file.ts';

export function displayMath() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      if (node.type === 'inlineMath' && file.sourceOf(node).startsWith('$$')) {
        // remark-math takes `$$` within a paragraph for inline math.
        node.data = {
          ...node.data,
          hName: 'code',
          hProperties: { className: ['language-math', 'math-display'] },
        };
      }
      if (node.type === 'math' && !isFenced(node, file)) {
        file.report(mathFence(), node, { at: 0, length: 2 });
        node.data = { hName: 'pre', hChildren: [{ type: 'text', value: node.value }] };
      }
      if (node.type === 'text') {
        const stray = file.sourceOf(node).search(/(?<!\\)\$\$/);
        if (stray !== -1) file.report(mathFence(), node, { at: stray, length: 2 });
      }
    });
  };
}

/** Text after the opening `$$` would be lost, and a block without its end takes all that follows. */
function isFenced(node: MathNode, file: PostFile): boolean {
  return !node.meta && /\n[\s>]*\$\$+[ \t]*$/.test(file.sourceOf(node));
}
