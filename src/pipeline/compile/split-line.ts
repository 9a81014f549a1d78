/** The first or the last line of a paragraph apart from the rest, each text with its place. */
import type { PhrasingContent, Text } from 'mdast';
import { placeAt } from '../../base/place.ts';
import type { PostFile } from './post-file.ts';

export interface SplitLine {
  before: PhrasingContent[];
  /** Empty where the paragraph has only one line: then `before` is all of it. */
  after: PhrasingContent[];
}

/** What stands before and after the first line end of the source. */
export function splitAfterFirstLine(children: PhrasingContent[], file: PostFile): SplitLine {
  return splitAt(children.findIndex(endsLine), children, { file, find: 'indexOf' });
}

/** What stands before and after the last. */
export function splitBeforeLastLine(children: PhrasingContent[], file: PostFile): SplitLine {
  return splitAt(children.findLastIndex(endsLine), children, { file, find: 'lastIndexOf' });
}

interface Split {
  file: PostFile;
  find: 'indexOf' | 'lastIndexOf';
}

function endsLine(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.includes('\n'));
}

function splitAt(index: number, children: PhrasingContent[], split: Split): SplitLine {
  const node = children[index];
  if (!node) return { before: children, after: [] };
  const [head, tail] = node.type === 'text' ? halvesOf(node, split) : [];
  return {
    before: [...children.slice(0, index), ...(head?.value ? [head] : [])],
    after: [...(tail?.value ? [tail] : []), ...children.slice(index + 1)],
  };
}

function halvesOf(text: Text, { file, find }: Split): [Text, Text] {
  const at = text.value[find]('\n');
  const written = file.sourceOf(text);
  const start = text.position?.start.offset ?? 0;
  const end = written[find]('\n');
  // The markers of quotes and the indentation of lists are no part of the text.
  const indent = /^[ \t>]*/.exec(written.slice(end + 1))?.[0].length ?? 0;
  return [
    placed(text.value.slice(0, at).trimEnd(), file, [start, start + end]),
    placed(text.value.slice(at + 1), file, [start + end + 1 + indent, start + written.length]),
  ];
}

function placed(value: string, { source }: PostFile, [from, to]: [number, number]): Text {
  const point = (offset: number) => {
    const { line, column } = placeAt(source.text, offset);
    return { line, column, offset };
  };
  return { type: 'text', value, position: { start: point(from), end: point(to) } };
}
