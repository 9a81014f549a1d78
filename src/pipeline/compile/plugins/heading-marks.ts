/** `{#id}` at the end of a heading is its id; and what the heading was before plugins changed it. */
import type { Heading, Root } from 'mdast';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The author's own id, and where it stands in the file. */
    ownId?: { id: string; offset: number };
    /** The line between its marks, as written, without the id. */
    written?: string;
  }
}

/** What a URL, an attribute and a link in Markdown can hold as it is. */
const OWN_ID = /[ \t]*\{#([^\s{}"'<>\\`#%]+)\}[ \t]*$/u;

/** First of all, so that no plugin takes the mark for text. */
export function headingMarks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'heading', (node) => {
      const end = node.children.at(-1)?.position?.end.offset;
      const start = node.children[0]?.position?.start.offset;
      if (end === undefined || start === undefined) return;
      const own = takeOwnId(node, file);
      const written = file.source.text.slice(start, own?.start ?? end);
      node.data = { ...node.data, ...(own && { ownId: own.ownId }), written };
    });
  };
}

/** Only of text that stands in the file to the letter: `\{#x}` is text. */
function takeOwnId(heading: Heading, file: PostFile) {
  const last = heading.children.at(-1);
  const end = last?.position?.end.offset;
  if (last?.type !== 'text' || end === undefined) return undefined;
  const [mark, id = ''] = OWN_ID.exec(last.value) ?? [];
  if (mark === undefined || !file.source.text.slice(0, end).endsWith(mark)) return undefined;
  const start = end - mark.length;
  if (mark.startsWith('{') && file.source.text[start - 1] === '\\') return undefined;
  last.value = last.value.slice(0, -mark.length);
  if (last.value === '') heading.children.pop();
  const offset = start + mark.indexOf('#') + 1;
  return { start, ownId: { id: id.normalize('NFC'), offset } };
}
