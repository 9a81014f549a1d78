/** `[^1]` in a line that is parsed by itself, where its definition is not at hand. */
import type { FootnoteReference, PhrasingContent, Root, Text } from 'mdast';
import { visit } from './visit.ts';

/** Identifiers of all that are defined. */
export function footnotesOf(tree: Root): ReadonlySet<string> {
  const defined = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    defined.add(identifier);
  });
  return defined;
}

const CALL = /\[\^([^\s[\]]+)\]/g;

/** Calls of `defined` footnotes, which the parser of a line leaves as text, become references. */
export function withFootnotes(
  line: PhrasingContent[],
  markdown: string,
  defined: ReadonlySet<string>,
): PhrasingContent[] {
  // One that is escaped looks the same in the tree.
  if (defined.size === 0 || markdown.includes('\\[^')) return line;
  return line.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return split(node, defined);
    if (!('children' in node)) return [node];
    return [{ ...node, children: withFootnotes(node.children, markdown, defined) } as typeof node];
  });
}

function split(text: Text, defined: ReadonlySet<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: call, 1: label = '', index } of text.value.matchAll(CALL)) {
    const identifier = label.toLowerCase();
    if (!defined.has(identifier)) continue;
    if (index > end) parts.push(textAt(text, end, index));
    const reference: FootnoteReference = { type: 'footnoteReference', identifier, label };
    parts.push(placed(reference, text, { from: index, to: index + call.length }));
    end = index + call.length;
  }
  if (end === 0) return [text];
  return end < text.value.length ? [...parts, textAt(text, end, text.value.length)] : parts;
}

function textAt(text: Text, from: number, to: number): Text {
  const part: Text = { type: 'text', value: text.value.slice(from, to) };
  return placed(part, text, { from, to });
}

/** Where it stands in the file, if its text stands there as it is. */
function placed<Part extends Text | FootnoteReference>(
  part: Part,
  { position, value }: Text,
  { from, to }: { from: number; to: number },
): Part {
  const start = position?.start.offset;
  if (!position || start === undefined) return part;
  if ((position.end.offset ?? 0) - start !== value.length) return { ...part, position };
  const point = (by: number) => ({ ...position.start, offset: start + by });
  return { ...part, position: { start: point(from), end: point(to) } };
}
