/** A tag or comment without an end is shown as text: it would swallow all that stands in it. */
import type { Html, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { unfinishedHtml } from '../../../diagnostics/catalogue/unfinished-html.ts';
import type { PostFile } from '../post-file.ts';

/** Within a line Markdown takes nothing unfinished for HTML; a block it does. */
export function unfinishedHtmlBlocks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'html', (node, index, parent) => {
      const at = unfinishedAt(node.value);
      if (at === -1 || !parent || index === undefined || parent.type === 'paragraph') return;
      const opening = /^<(?:!--|[!?/]?[a-z[\d-]*)/i.exec(node.value.slice(at))?.[0] ?? '<';
      report(node, opening, file);
      parent.children.splice(index, 1, ...pieces(node, at));
      return [SKIP, index + 1];
    });
  };
}

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/y;
const TAG = /<\/?[a-z](?:=\s*(?:"[^"]*"|'[^']*')|=(?!\s*["'])|[^=>])*>/iy;
const OTHER = /<[!?][^>]*>/y;

/** Where in `html` the first tag or comment begins that has no end. */
function unfinishedAt(html: string): number {
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    if (!/^<[!?/]?[a-z[-]/i.test(html.slice(at, at + 3))) {
      at++;
      continue;
    }
    const form = [COMMENT, TAG, OTHER].find((each) => {
      each.lastIndex = at;
      return each.test(html);
    });
    if (!form || (form !== COMMENT && html.startsWith('<!--', at))) return at;
    at = form.lastIndex;
  }
  return -1;
}

function report(node: Html, opening: string, file: PostFile): void {
  const at = file.sourceOf(node).lastIndexOf(opening);
  file.report(unfinishedHtml(opening), node, { at: Math.max(0, at), length: opening.length });
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
