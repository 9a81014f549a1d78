/** Cells of tables: pipes of formulas come back, and a cell too many is told, not dropped. */
import type { ElementContent } from 'hast';
import type { Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { tooManyCells } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';
import { showTablePipes } from '../table-pipes.ts';

export function tableCells() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      showPipes(node);
      if (node.type === 'table') reportExtraCells(node, file);
    });
  };
}

const TEXTS = ['value', 'url', 'title', 'alt', 'lang', 'meta', 'label', 'identifier'] as const;

/** Also in what remark-math keeps of a formula for HTML: a text, or a text in `<code>`. */
function showPipes(node: Nodes | ElementContent): void {
  for (const name of TEXTS) {
    const text: unknown = Reflect.get(node, name);
    if (typeof text === 'string') Reflect.set(node, name, showTablePipes(text));
  }
  const forHtml = node.data && 'hChildren' in node.data ? node.data.hChildren : undefined;
  for (const child of forHtml ?? []) {
    showPipes(child);
    if (child.type === 'element') child.children.forEach(showPipes);
  }
}

/** GFM leaves out what is beyond the columns of the head. */
function reportExtraCells(table: Table, file: PostFile): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const extra = row.children[columns];
    if (extra) file.report(tooManyCells(row.children.length, columns), extra);
  }
}
