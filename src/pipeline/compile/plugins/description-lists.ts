/** A term and the descriptions below it become `<dl>`. */
import type { BlockContent, Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { PostFile } from '../post-file.ts';
import { splitBeforeLastLine } from '../split-line.ts';
import type { Description } from '../syntax/dialect.ts';
import { visit } from '../visit.ts';

/** All terms that follow each other in one text. */
interface DescriptionList extends Parent {
  type: 'descriptionList';
}

/** A description that has found its term. */
interface DescriptionDetails extends Parent {
  type: 'descriptionDetails';
}

declare module 'mdast' {
  interface RootContentMap {
    descriptionList: DescriptionList;
    descriptionDetails: DescriptionDetails;
  }
}

export function descriptionLists() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node) => {
      if (!('children' in node)) return;
      const children: Nodes[] = node.children;
      if (children.some(({ type }) => type === 'description')) {
        node.children = gathered(children, file) as typeof node.children;
      }
    });
  };
}

/** The children of one node, with lists in the place of terms and descriptions. */
function gathered(children: Nodes[], file: PostFile): Nodes[] {
  const result: Nodes[] = [];
  for (const [index, child] of children.entries()) {
    const last = result.at(-1);
    if (child.type === 'description') {
      if (last?.type === 'descriptionList') last.children.push(describing(child));
      else result.push(...withoutTerm(child));
    } else if (child.type === 'paragraph' && children[index + 1]?.type === 'description') {
      // Only the last line is the term; what stands before it is text.
      const { before, after } = splitBeforeLastLine(child.children, file);
      const text: Paragraph = { ...child, children: before };
      if (after.length > 0) result.push(text);
      listAtEndOf(result).children.push({
        ...child,
        children: after.length > 0 ? after : before,
        data: { hName: 'dt' },
      });
    } else result.push(child);
  }
  return result;
}

function listAtEndOf(result: Nodes[]): DescriptionList {
  const last = result.at(-1);
  if (last?.type === 'descriptionList') return last;
  const list: DescriptionList = { type: 'descriptionList', children: [], data: { hName: 'dl' } };
  result.push(list);
  return list;
}

/** A description of one paragraph is a line, without space around it. */
function describing({ children, position }: Description): RootContent {
  const [only, ...others] = children;
  const data = { hName: 'dd' };
  if (only?.type === 'paragraph' && others.length === 0) return { ...only, data };
  return { type: 'descriptionDetails', children, data, ...(position && { position }) };
}

/** What only looks like a description is shown as written. */
function withoutTerm({ children }: Description): Nodes[] {
  const [first, ...others] = children as BlockContent[];
  const colon: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: ': ' }] };
  if (first?.type !== 'paragraph') return [colon, ...children];
  return [{ ...first, children: [...colon.children, ...first.children] }, ...others];
}
