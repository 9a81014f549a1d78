/** Comments of an author's HTML are for the author. */
import type { Root } from 'hast';
import { visit } from '../visit.ts';

export function withoutComments() {
  return (tree: Root): void => {
    visit(tree, 'comment', (_, index, parent) => {
      if (!parent || index === undefined) return undefined;
      parent.children.splice(index, 1);
      return index;
    });
  };
}
