/** Headings get ids from their text: Han kept, unique within the post. */
import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { headingText } from '../heading-text.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

/** Ids of the excerpt's mark and of the heading over the footnotes. */
const TAKEN = ['more', 'footnote-label'];

export function headingIds() {
  return (tree: Root, file: PostFile): void => {
    const slugger = new GithubSlugger();
    for (const id of TAKEN) slugger.slug(id);
    visit(tree, 'heading', (node) => {
      const text = headingText(node);
      const id = slugger.slug(idBase(text));
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      file.headings.push({ depth: node.depth, id, text, html: [], place: placeOf(node) });
    });
  };
}

/** `fn-` and `fnref-` belong to footnotes. */
function idBase(text: string): string {
  const base = text.normalize('NFC');
  if (/^fn(?:ref)?-/i.test(base)) return `section-${base}`;
  return /[\p{L}\p{N}]/u.test(base) ? base : 'section';
}

function placeOf(node: HeadingNode) {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
