/** What depends on the page or on other posts becomes a mark, cut out as a hole of the fragment. */
import type { Element, Root } from 'hast';
import { lineAt, placeAt } from '../../../base/place.ts';
import { decodePath } from '../../../base/url.ts';
import { idTwice } from '../../../diagnostics/catalogue/markdown.ts';
import type { Fragment, Hole, Reference } from '../../../model.ts';
import { labelOf } from '../definitions.ts';
import { attributeIn, openingTagOf } from '../html-source.ts';
import { coded, readWikiMark } from '../marks.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';
import { EARLY } from './figures.ts';
import { headingPart } from './wiki-links.ts';

/** Attributes that name ids, separated by spaces. */
const ID_LISTS = ['ariaDescribedBy', 'ariaLabelledBy', 'headers', 'htmlFor'];
const URL_PROPERTIES = ['href', 'src', 'poster'] as const;

/** Replaces ids, links and sources of images by marks and notes the references of the post. */
export function holes() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, 'element', (node) => {
      for (const name of URL_PROPERTIES) markUrl(node, name, file);
      markIds(node, file);
    });
  };
}

type UrlProperty = (typeof URL_PROPERTIES)[number];

function markUrl(node: Element, name: UrlProperty, file: PostFile): void {
  const written = node.properties[name];
  if (typeof written !== 'string') return;
  const wiki = readWikiMark(file.mark, written);
  const url = wiki?.target ?? written;
  const kind = kindOf(node, name);
  const index = noteReference(file, node, { kind, url, ...(wiki && { wiki: true }) });
  if (kind === 'equation') showNumber(node, `${file.mark}-equation(${index})`);
  if (wiki?.titled) showTitle(node, `${file.mark}-title(${index})`);
  if (!wiki && name === 'href' && url.startsWith('#') && url.length > 1) {
    node.properties[name] = `${file.mark}-link(${coded(decodePath(url.slice(1)))})`;
    return;
  }
  if (node.tagName === 'img') markSize(node, `${index}`, file);
  node.properties[name] = `${file.mark}-url(${index})`;
}

/** The file's, or what of it the author left open. */
function markSize({ properties }: Element, index: string, { mark }: PostFile): void {
  if (properties.loading === EARLY) properties.loading = `${mark}-lazy()`;
  const { width, height } = properties;
  if (width !== undefined && height !== undefined) return;
  const [given = ''] = [pixels('w', width), pixels('h', height)].filter((part) => part !== '');
  if (given === '' && (width ?? height) !== undefined) return;
  delete properties.width;
  delete properties.height;
  properties.dataSize = `${mark}-size(${index}${given})`;
}

/** `w300`; empty for what is no whole number of pixels. */
function pixels(letter: string, value: unknown): string {
  const [, digits] = /^(\d{1,5})(?:px)?$/.exec(String(value ?? '').trim()) ?? [];
  return digits === undefined || Number(digits) === 0 ? '' : letter + Number(digits);
}

/** The title of the note that the link leads to, in the place of its name. */
function showTitle(link: Element, title: string): void {
  const [text] = link.children;
  const heading = text?.type === 'text' ? headingPart(text.value) : '';
  link.children = [{ type: 'text', value: title + heading }];
}

/** Sound, film and subtitles are files like any other; only pictures can stand for a post. */
function kindOf({ tagName, properties }: Element, name: UrlProperty): Reference['kind'] {
  if ('dataEquation' in properties) return 'equation';
  return tagName === 'img' || name === 'poster' ? 'image' : 'link';
}

/** `(?)` → the number of an equation in another post. */
function showNumber(node: Element, mark: string): void {
  delete node.properties.dataEquation;
  for (const child of node.children) {
    if (child.type === 'text') child.value = child.value.replace('?', mark);
  }
}

/** Its index among the references of the post. */
function noteReference(
  file: PostFile,
  node: Element,
  reference: Pick<Reference, 'kind' | 'url' | 'wiki'>,
): number {
  const { text } = file.source;
  const at = locateUrl(file, node, reference.url);
  const place = placeAt(text, at.offset, at.length);
  return file.references.push({ ...reference, place, sourceLine: lineAt(text, place.line) }) - 1;
}

/** The URL itself where the author wrote it out; else the whole node. */
function locateUrl(file: PostFile, node: Element, url: string) {
  const start = node.position?.start.offset ?? file.source.bodyOffset;
  const written = file.sourceOf(node);
  const decoded = decodePath(url);
  const words = written.match(/[^\s()<>"']+/g) ?? [];
  const spellings = [url, decoded, ...words.filter((word) => decodePath(word) === decoded)];
  for (const spelling of spellings) {
    const at = written.lastIndexOf(spelling);
    if (at !== -1) return { offset: start + at, length: spelling.length };
  }
  const defined = urlOfDefinition(file, written, decoded);
  if (defined) return defined;
  return { offset: start, length: Math.max(1, written.length) };
}

/** In the line `[1]: url` of a link `[text][1]`. */
function urlOfDefinition(file: PostFile, written: string, decoded: string) {
  const label = /\[([^[\]]+)\](?:\[\])?$/.exec(written)?.[1];
  if (label === undefined) return undefined;
  return file.definitions.get(labelOf(label))?.find((each) => each.decoded === decoded);
}

function markIds(node: Element, file: PostFile): void {
  const { id: written } = node.properties;
  if (typeof written === 'string' && written !== '') {
    // remark-rehype percent-encodes the ids of footnotes; links to them are decoded, as all links.
    const id = /^fn(?:ref)?-/.test(written) ? decodePath(written) : written;
    if (file.ids.includes(id)) reportTwice(id, node, file);
    file.ids.push(id);
    node.properties.id = `${file.mark}-id(${coded(id)})`;
  }
  for (const name of ID_LISTS) {
    const value = node.properties[name];
    if (value === undefined || value === null) continue;
    const ids = Array.isArray(value) ? value : String(value).split(/\s+/);
    node.properties[name] = ids.map((each) => `${file.mark}-id(${coded(String(each))})`).join(' ');
  }
}

function reportTwice(id: string, node: Element, file: PostFile): void {
  const written = file.sourceOf(node);
  const part = attributeIn(written, 'id') ?? attributeIn(written, 'name');
  file.report(idTwice(id), node, part ?? openingTagOf(written));
}

/** Cuts HTML at the marks of `holes`. */
export function cutHoles(html: string, { mark }: PostFile): Fragment {
  const pattern = new RegExp(
    ` (?:data-size|loading)="${mark}-(size|lazy)\\(([^)]*)\\)"|${mark}-(url|id|link|formula|equation|title)\\(([^)]*)\\)`,
    'g',
  );
  const fragment: Fragment = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    if (match.index > end) fragment.push(html.slice(end, match.index));
    fragment.push(holeOf(match));
    end = match.index + match[0].length;
  }
  if (end < html.length) fragment.push(html.slice(end));
  return fragment;
}

function holeOf([, attribute, size = '', kind, value = '']: string[]): Hole {
  if (attribute === 'lazy') return { kind: 'lazy' };
  if (attribute === 'size') return sizeHole(size);
  if (kind === 'formula' || kind === 'equation') return { kind, index: Number(value) };
  if (kind === 'url') return { kind: 'reference', index: Number(value) };
  if (kind === 'title') return { kind, index: Number(value) };
  const id = decodeURIComponent(value);
  return kind === 'id' ? { kind, id } : { kind: 'fragment-link', id };
}

/** `3w300` */
function sizeHole(written: string): Hole {
  const [, index, letter, length] = /^(\d+)(?:([wh])(\d+))?$/.exec(written) ?? [];
  const given = letter && { [letter === 'w' ? 'width' : 'height']: Number(length) };
  return { kind: 'size', index: Number(index), ...given };
}
