/** A code block becomes a figure whose lines can be numbered by CSS and copied without numbers. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Fence } from '../code-fence/fence.ts';
import { element } from '../hast-elements.ts';
import type { PostFile } from '../post-file.ts';
import { SKIP, visit } from '../visit.ts';
import { fenceOf } from './code-fences.ts';
import { languageOf } from './highlight.ts';

/** `<figure class="code" data-language><figcaption>…</figcaption><pre tabindex="0"><code><span class="line">…`. */
export function codeBlocks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      const code = node.children[0];
      if (node.tagName !== 'pre' || !parent || index === undefined) return;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      file.hasCode = true;
      const fence = fenceOf(code, file);
      code.children = linesOf(code.children, fence);
      node.properties.tabIndex = 0;
      parent.children[index] = {
        type: 'element',
        tagName: 'figure',
        properties: { className: classesOf(fence), dataLanguage: languageOf(code) },
        children: [...captionOf(fence, code), node],
      };
      return SKIP;
    });
  };
}

/** A first number is there to be seen, also where lines are not numbered. */
function classesOf(fence: Fence | undefined): string[] {
  const numbers = fence?.numbers ?? (fence?.start === undefined ? undefined : true);
  const classes = ['code'];
  if (numbers !== undefined) classes.push(numbers ? 'numbers' : 'no-numbers');
  if (fence?.wrap) classes.push('wrap');
  return classes;
}

function captionOf(fence: Fence | undefined, code: Element): ElementContent[] {
  if (!fence || (fence.caption === '' && !fence.link)) return [];
  return [element('figcaption', {}, captionParts(fence, code))];
}

function captionParts({ caption, link }: Fence, code: Element): ElementContent[] {
  const text: ElementContent[] = caption === '' ? [] : [{ type: 'text', value: caption }];
  if (!link) return text;
  const words: ElementContent[] = [{ type: 'text', value: link.text || caption || link.url }];
  const anchor = placedAt(element('a', { href: link.url }, words), link, code);
  if (link.text === '' || text.length === 0) return [anchor];
  return [...text, { type: 'text', value: ' ' }, anchor];
}

/** A link's check tells where its URL is, not where one like it may be in the code. */
function placedAt(node: Element, { at, length }: { at: number; length: number }, code: Element) {
  const start = code.position?.start;
  if (start?.offset === undefined) return node;
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    offset: (start.offset ?? 0) + by,
  });
  return { ...node, position: { start: point(at), end: point(at + length) } };
}

/** Each line in a span of its own; a highlighted span that crosses lines is closed and reopened. */
function linesOf(children: ElementContent[], fence: Fence | undefined): ElementContent[] {
  const lines = splitLines(children);
  if (lines.at(-1)?.length === 0) lines.pop();
  const first = fence?.start ?? 1;
  return lines.flatMap((line, index): ElementContent[] => [
    element('span', lineProperties(first + index, fence), line),
    { type: 'text', value: '\n' },
  ]);
}

/** A counter of CSS cannot begin at a number of the document's: such lines bring their own. */
function lineProperties(number: number, fence: Fence | undefined): Properties {
  const className = ['line'];
  if (fence?.marked.has(number)) className.push('marked');
  if (fence?.inserted.has(number)) className.push('inserted');
  if (fence?.deleted.has(number)) className.push('deleted');
  return fence?.start === undefined ? { className } : { className, dataLine: number };
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
