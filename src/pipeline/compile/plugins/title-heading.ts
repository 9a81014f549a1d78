/** A note without `title` that begins with a heading has that for its title, and not twice. */
import type { Root } from 'mdast';
import { headingText } from '../heading-text.ts';
import type { PostFile } from '../post-file.ts';

export function titleHeading() {
  return (tree: Root, file: PostFile): void => {
    const [first] = tree.children;
    if (file.source.frontMatter.title !== undefined || first?.type !== 'heading') return;
    file.titleHeading = headingText(first);
    tree.children.shift();
  };
}
