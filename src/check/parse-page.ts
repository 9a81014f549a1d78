/** An HTML file as the rules see it: its ids, links and images, each with its place. */
import type { Element, Nodes } from 'hast';
import { parseHtml } from '../base/html.ts';
import type { Place } from '../model.ts';
import { linksOf, pictureUrlsOf } from './urls-of-element.ts';

/** Something written on a page. */
export interface Mention {
  /** As written, character references decoded. */
  text: string;
  place: Place;
}

export interface Image extends Mention {
  hasAlt: boolean;
}

export interface ParsedPage {
  /** Relative to the output folder. */
  path: string;
  html: string;
  title: string;
  ids: Mention[];
  /** Where a `#fragment` may lead: ids and the names of old anchors. */
  anchors: Set<string>;
  /** All URLs but those of pictures. */
  links: Mention[];
  images: Image[];
  /** Further URLs of pictures: `srcset`, `og:image`. */
  pictures: Mention[];
}

/** Parses as browsers do, so nothing is thrown for faulty HTML. */
export function parsePage(path: string, html: string): ParsedPage {
  const page: ParsedPage = {
    path,
    html,
    title: '',
    ids: [],
    anchors: new Set(),
    links: [],
    images: [],
    pictures: [],
  };
  walk(parseHtml(html), page);
  return page;
}

function walk(node: Nodes, page: ParsedPage): void {
  if (node.type === 'element') note(node, page);
  if (!('children' in node)) return;
  for (const child of node.children) walk(child, page);
}

function note(element: Element, page: ParsedPage): void {
  const { tagName, properties } = element;
  const place = placeOf(element);
  if (typeof properties.id === 'string' && properties.id !== '') {
    page.ids.push({ text: properties.id, place });
    page.anchors.add(properties.id);
  }
  if (tagName === 'a' && typeof properties.name === 'string') page.anchors.add(properties.name);
  if (tagName === 'head') page.title = titleIn(element);
  for (const text of linksOf(element)) page.links.push({ text, place });
  for (const text of pictureUrlsOf(element)) page.pictures.push({ text, place });
  if (tagName === 'img') {
    const src = typeof properties.src === 'string' ? properties.src : '';
    page.images.push({ text: src, place, hasAlt: typeof properties.alt === 'string' });
  }
}

/** The parser gives no place to elements that the HTML only implies: those hold no attributes. */
function placeOf({ position }: Element): Place {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** Of the head's own children: pictures have titles too. */
function titleIn({ children }: Element): string {
  const title = children.find((child) => child.type === 'element' && child.tagName === 'title');
  const parts = title && 'children' in title ? title.children : [];
  return parts
    .map((part) => (part.type === 'text' ? part.value : ''))
    .join('')
    .trim();
}
