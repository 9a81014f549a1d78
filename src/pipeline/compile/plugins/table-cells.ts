/** Cells of tables: one too many is told, not dropped. */
import type { Root, Table } from 'mdast';
import { tooManyCells } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

export function tableCells() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'table', (node) => reportExtraCells(node, file));
  };
}

/** GFM leaves out what is beyond the columns of the head. */
function reportExtraCells(table: Table, file: PostFile): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const extra = row.children[columns];
    if (extra) file.report(tooManyCells(row.children.length, columns), extra);
    // What they refer to is not referred to on the page.
    row.children.splice(columns);
  }
}
