/** Hexo's habit, as an option: every line end of the source is a line end on the page. */
import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from '../visit.ts';

export function breaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('\n')) return;
      const pieces = node.value
        .split(/[ \t]*\n[ \t]*/)
        .flatMap((value, line): PhrasingContent[] => {
          const text: Text[] = value ? [{ type: 'text', value }] : [];
          return line === 0 ? text : [{ type: 'break' }, ...text];
        });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
