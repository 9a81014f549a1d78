/** A tag or comment without an end is shown as text: it would swallow all that stands in it. */
import type { Html, Root, RootContent } from 'mdast';
import { unfinishedHtml } from '../../../diagnostics/catalogue/unfinished-html.ts';
import { unfinishedAt } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';
import { offsetInSource } from '../source-offset.ts';
import { SKIP, visit } from '../visit.ts';

/** Within a line Markdown takes nothing unfinished for HTML; a block it does. */
export function unfinishedHtmlBlocks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'html', (node, index, parent) => {
      const at = unfinishedAt(node.value);
      if (at === undefined || !parent || index === undefined || parent.type === 'paragraph') return;
      report(node, at, file);
      parent.children.splice(index, 1, ...pieces(node, at));
      return [SKIP, index + 1];
    });
  };
}

function report(node: Html, at: number, file: PostFile): void {
  const opening = /^<(?:!--|[!?/]?[a-z[\d-]*)/i.exec(node.value.slice(at))?.[0] ?? '<';
  const place = offsetInSource(file.sourceOf(node), node.value, at);
  file.report(unfinishedHtml(opening), node, { at: place, length: opening.length });
}

function pieces({ value, position }: Html, at: number): RootContent[] {
  const placed = position && { position };
  const before: RootContent = { type: 'html', value: value.slice(0, at), ...placed };
  const shown: RootContent = {
    type: 'paragraph',
    children: [{ type: 'text', value: value.slice(at), ...placed }],
    ...placed,
  };
  return at === 0 ? [shown] : [before, shown];
}
