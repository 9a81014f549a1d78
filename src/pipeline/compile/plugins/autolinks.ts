/** A bare URL ends before Chinese text: `https://arxiv.org/abs/1706.03762，其中`. */
import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { HAN_OR_MARK } from '../han.ts';
import type { PostFile } from '../post-file.ts';

export function autolinks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      const text = node.children[0];
      if (!parent || index === undefined || text?.type !== 'text' || !isBare(node, text)) return;
      const cut = text.value.search(HAN_OR_MARK);
      if (cut <= 0) return;
      const rest = text.value.slice(cut);
      if (file.sourceOf(node).startsWith('<')) return;
      node.url = node.url.slice(0, node.url.length - rest.length);
      text.value = text.value.slice(0, cut);
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
      return [SKIP, index + 2];
    });
  };
}

/** The text is the URL, or the URL without the scheme that GFM adds to `www.`. */
function isBare(node: Link, text: Text): boolean {
  return node.children.length === 1 && node.url.endsWith(text.value);
}
