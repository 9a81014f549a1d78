/** `<!-- more -->` ends the excerpt; it becomes `<span id="more">`, as Hexo's readers link to it. */
import type { Root } from 'mdast';
import { moreNotOnTop } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

const MORE = /^\s*<!--\s*more\s*-->\s*$/i;

/** Only the first mark counts. */
export function excerptMark() {
  return (tree: Root, file: PostFile): void => {
    let found = false;
    visit(tree, 'html', (node, index, parent) => {
      if (!MORE.test(node.value) || index === undefined || !parent) return;
      if (parent.type !== 'root') return file.report(moreNotOnTop(), node);
      if (found) return;
      found = true;
      parent.children[index] = {
        type: 'paragraph',
        children: [],
        data: { hName: 'span', hProperties: { id: 'more' } },
        ...(node.position && { position: node.position }),
      };
    });
  };
}
