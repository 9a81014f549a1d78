/** HTML that would take text with it: a tag or comment without its end, and what is no HTML. */
import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { noHtml, unclosedTag } from '../../../diagnostics/catalogue/dialect.ts';
import { faultsIn, type HtmlFault } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';

export function htmlFaults() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'html', (node) => {
      for (const fault of faultsIn(node.value)) {
        const problem = fault.kind === 'unclosed' ? unclosedTag() : noHtml();
        file.report(problem, node, { at: offsetInSource(node, fault, file), length: fault.length });
      }
    });
  };
}

/** Markdown takes `>` and indentation off the start of each line: a line is counted from its end. */
function offsetInSource(node: Html, { at }: HtmlFault, file: PostFile): number {
  const lines = file.sourceOf(node).split('\n');
  const before = node.value.slice(0, at).split('\n');
  const index = before.length - 1;
  const line = node.value.split('\n')[index] ?? '';
  const start = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  const rest = line.length - (before.at(-1) ?? '').length;
  return start + Math.max(0, (lines[index] ?? '').length - rest);
}
