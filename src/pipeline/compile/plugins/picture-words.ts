/** A picture without words is reported, and gets `alt=""`; written out in HTML it says that it is decoration. */
import type { Element, Parents, Root } from 'hast';
import { emptyAlt } from '../../../diagnostics/catalogue/figures.ts';
import { openingTagOf } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

/** `![]`, and what an author may have put between. */
const BRACKETS = /^!\[\s*\]/;

export function pictureWords() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'element', (node, _index, parent) => {
      if (node.tagName !== 'img' || hasCaption(parent)) return;
      const [brackets] = BRACKETS.exec(file.sourceOf(node)) ?? [];
      if (brackets) file.report(emptyAlt(), node, { at: 0, length: brackets.length });
      else if (node.properties.alt === undefined) {
        file.report(emptyAlt(), node, openingTagOf(file.sourceOf(node)));
        // As of a picture of Markdown: it was told here, so `check` need not tell it of each page.
        node.properties.alt = '';
      }
    });
  };
}

/** Words beside the picture are words, too. */
function hasCaption(parent: Parents | undefined): boolean {
  return (
    parent?.type === 'element' &&
    parent.tagName === 'figure' &&
    parent.children.some((child) => (child as Element).tagName === 'figcaption')
  );
}
