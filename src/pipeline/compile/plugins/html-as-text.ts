/** HTML of an author who wants none is shown as it was written; comments are not. */
import type { Code, Html, InlineCode, Root } from 'mdast';
import { withoutComments } from '../html-source.ts';
import { visit } from '../visit.ts';

const BLOCK_PARENTS = [
  ...['root', 'blockquote', 'listItem', 'footnoteDefinition', 'descriptionDetails'],
];

export function htmlAsText() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined || withoutComments(node.value).trim() === '') return;
      const isBlock = BLOCK_PARENTS.includes(parent.type);
      parent.children[index] = isBlock ? blockOf(node) : lineOf(node);
    });
  };
}

function blockOf({ value, position }: Html): Code {
  const shown = withoutComments(value).replace(/^\n+|\s+$/g, '');
  return { type: 'code', lang: 'html', value: shown, ...(position && { position }) };
}

/** As code, so that no plugin alters it, but within the text. */
function lineOf({ value, position }: Html): InlineCode {
  return {
    type: 'inlineCode',
    value: withoutComments(value),
    data: { hName: 'span' },
    ...(position && { position }),
  };
}
