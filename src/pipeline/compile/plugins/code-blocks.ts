/** A code block becomes a figure whose lines can be numbered by CSS and copied without numbers. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { PostFile } from '../post-file.ts';

/** `<figure class="code" data-language><pre tabindex="0"><code><span class="line">…`. */
export function codeBlocks() {
  return (tree: Root, _file: PostFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.children[0];
      if (node.tagName !== 'pre' || !parent || index === undefined) return;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      code.children = linesOf(code.children);
      node.properties.tabIndex = 0;
      parent.children[index] = {
        type: 'element',
        tagName: 'figure',
        properties: { className: ['code'], dataLanguage: languageOf(code) },
        children: [node],
      };
      return SKIP;
    });
  };
}

function languageOf(code: Element): string {
  const classes = code.properties.className;
  const names = Array.isArray(classes) ? classes.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice(9) ?? '';
}

/** Each line in a span of its own; a highlighted span that crosses lines is closed and reopened. */
function linesOf(children: ElementContent[]): ElementContent[] {
  const lines = splitLines(children);
  if (lines.at(-1)?.length === 0) lines.pop();
  return lines.flatMap((line): ElementContent[] => [
    { type: 'element', tagName: 'span', properties: { className: ['line'] }, children: line },
    { type: 'text', value: '\n' },
  ]);
}

function splitLines(children: RootContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    const [first = [], ...others] = piecesOf(child);
    lines.at(-1)?.push(...first);
    lines.push(...others);
  }
  return lines;
}

function piecesOf(node: RootContent): ElementContent[][] {
  if (node.type === 'text') {
    return node.value.split('\n').map((value) => (value ? [{ type: 'text', value }] : []));
  }
  if (node.type !== 'element') return [[]];
  return splitLines(node.children).map((pieces) =>
    pieces.length > 0 ? [{ ...node, children: pieces }] : [],
  );
}
