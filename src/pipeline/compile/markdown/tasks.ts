/** Items of a list that are tasks: `[ ]` or `[x]` at their beginning, as GFM has them. */
import type { Heading, ListItem, Paragraph, PhrasingContent } from 'mdast';

const MARK = /^\[([ xX])\](?:\n| +[^ ])/;

/** How long the mark at the beginning of `text` is. */
export function takeTask(text: string, item: ListItem): number {
  const mark = MARK.exec(text)?.[1];
  if (mark === undefined) return 0;
  item.checked = mark !== ' ';
  return 3;
}

/** Of the text behind the mark, the space is none of it; its place moves, whatever stood there. */
export function withoutSpace(children: PhrasingContent[], { position }: Heading | Paragraph): void {
  const [first] = children;
  if (first?.type !== 'text') return;
  first.value = first.value.slice(1);
  if (first.value === '') children.shift();
  else if (position && first.position) {
    const { line, column, offset = 0 } = first.position.start;
    first.position.start = { line, column: column + 1, offset: offset + 1 };
    position.start = { ...first.position.start };
  }
}
