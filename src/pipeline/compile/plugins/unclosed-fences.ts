/** A fence of code that nothing closes: the rest of the note is code, or of the quote or item it is in. */
import type { Root } from 'mdast';
import { codeFenceNotClosed } from '../../../diagnostics/catalogue/markdown-slips.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function unclosedFences() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'code', (node) => {
      const written = file.sourceOf(node);
      const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
      if (fence === undefined || isClosed(written, fence)) return;
      file.report(codeFenceNotClosed(), node, { at: 0, length: fence.length });
    });
  };
}

/** By as many signs at least; in a quote `>` stands before them. */
function isClosed(written: string, fence: string): boolean {
  const last = written.slice(written.lastIndexOf('\n') + 1);
  if (last.length === written.length) return false;
  const closing = last.replace(/^[ \t>]*/, '').trimEnd();
  return closing.startsWith(fence) && closing === fence.charAt(0).repeat(closing.length);
}
