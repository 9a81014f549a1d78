/** Elements that an author opens and never closes: the rest of the note would stand in them, untold. */
import type { Html, Root } from 'mdast';
import { elementNotClosed } from '../../../diagnostics/catalogue/markdown-slips.ts';
import { type Tag, tagsIn } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';
import { offsetInSource } from '../source-offset.ts';
import { visit } from '../visit.ts';

/**
 * What must be closed. `<p>`, `<li>`, `<td>` and their like end by themselves; what is no element of
 * HTML is removed, and told.
 */
const CLOSED = new Set([
  ...['a', 'abbr', 'address', 'article', 'aside', 'audio', 'b', 'bdi', 'bdo', 'big', 'blockquote'],
  ...['button', 'center', 'cite', 'code', 'del', 'details', 'dfn', 'div', 'dl', 'em', 'fieldset'],
  ...['figcaption', 'figure', 'font', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['header', 'hgroup', 'i', 'iframe', 'ins', 'kbd', 'label', 'legend', 'main', 'mark', 'nav'],
  ...['nobr', 'object', 'ol', 'picture', 'pre', 'q', 'ruby', 's', 'samp', 'section', 'select'],
  ...['small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'svg', 'table', 'textarea'],
  ...['tt', 'u', 'ul', 'var', 'video'],
]);

/** Nobody forgets more, and finding the place of each takes the time of reading its line. */
const MOST_TOLD = 100;

interface Open extends Tag {
  node: Html;
}

/** Markdown may stand between: an end in whatever later piece closes what was opened last. */
export function unclosedHtml() {
  return (tree: Root, file: PostFile): void => {
    const open: Open[] = [];
    visit(tree, 'html', (node) => {
      for (const tag of tagsIn(node.value)) take({ ...tag, node }, open);
    });
    for (const { node, name, at, length, isSelfClosed } of open.slice(0, MOST_TOLD)) {
      const place = offsetInSource(file.sourceOf(node), node.value, at);
      file.report(elementNotClosed(name, isSelfClosed), node, { at: place, length });
    }
  };
}

function take(tag: Open, open: Open[]): void {
  if (!CLOSED.has(tag.name)) return;
  if (tag.isEnd) {
    const last = open.findLastIndex(({ name }) => name === tag.name);
    if (last !== -1) open.splice(last, 1);
    return;
  }
  const isDrawing = () => tag.name === 'svg' || open.some(({ name }) => name === 'svg');
  if (!(tag.isSelfClosed && isDrawing())) open.push(tag);
}
