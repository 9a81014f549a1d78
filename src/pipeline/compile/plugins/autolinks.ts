/** A bare URL ends before Chinese text: `https://arxiv.org/abs/1706.03762，其中`. */
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { BARE_URL, beforeChineseMark, withoutClosing } from '../han.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';

export function autolinks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      const text = node.children[0];
      if (!parent || index === undefined || text?.type !== 'text') return undefined;
      if (!isBare(node, text, file)) return undefined;
      const pieces = piecesOf(node, text);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** GFM's own: neither `<https://…>` nor `[https://…](…)`. */
function isBare(node: Link, text: Text, file: PostFile): boolean {
  return (
    node.children.length === 1 &&
    node.url.endsWith(text.value) &&
    file.sourceOf(node) === text.value
  );
}

/** GFM takes all up to the next space for one URL: there may be several, and text between them. */
function piecesOf(link: Link, { value }: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(BARE_URL)) {
    if (match.index > end) pieces.push(textOf(value.slice(end, match.index)));
    const written = withoutClosing(match[0]);
    const url = /^www\./i.test(written) ? `http://${written}` : written;
    pieces.push({ ...link, url, children: [textOf(written)] });
    end = match.index + written.length;
  }
  if (pieces.length === 0) return withChineseHost(link, value);
  if (end < value.length) pieces.push(textOf(value.slice(end)));
  return pieces;
}

function withChineseHost(link: Link, value: string): PhrasingContent[] {
  const url = beforeChineseMark(value);
  if (url.length === value.length) return [link];
  return [{ ...link, url, children: [textOf(url)] }, textOf(value.slice(url.length))];
}

function textOf(value: string): Text {
  return { type: 'text', value };
}
