/** Each heading's line for the table of contents: with its formulas, without links and ids. */
import type { Element, ElementContent, Root } from 'hast';
import type { PostFile } from '../post-file.ts';
import { toHtml } from '../to-html.ts';
import { visit } from '../visit.ts';
import { cutHoles } from './holes.ts';

export function headingHtml() {
  return (tree: Root, file: PostFile): void => {
    const byId = new Map(file.headings.map((heading) => [heading.id, heading]));
    visit(tree, 'element', (node) => {
      const heading = /^h[1-6]$/.test(node.tagName) && byId.get(String(node.properties.id));
      if (!heading) return;
      heading.html = cutHoles(toHtml(inlineOf(node)), file);
    });
  };
}

/** A heading's line without links, ids and pictures. */
export function inlineOf(element: Element): ElementContent[] {
  return element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'a') return isFootnote(child) ? [] : inlineOf(child);
    if (child.tagName === 'sup' && child.children.some(isFootnote)) return [];
    if (child.tagName === 'img')
      return [{ type: 'text', value: String(child.properties.alt ?? '') }];
    const { id: _, ...properties } = child.properties;
    return [{ ...child, properties, children: inlineOf(child) }];
  });
}

function isFootnote(node: ElementContent): boolean {
  return node.type === 'element' && 'dataFootnoteRef' in node.properties;
}
