/** `[[fpn]]` and `![[图.png]]`: names that are looked up when all notes are known. */
import type { Image, Link, PhrasingContent, Root } from 'mdast';
import { headingNamed } from '../../../base/folded.ts';
import { onlyPictures } from '../../../diagnostics/catalogue/dialect.ts';
import { wikiMark } from '../marks.ts';
import type { PostFile } from '../post-file.ts';
import type { WikiLink } from '../syntax/dialect.ts';
import { SKIP, visit } from '../visit.ts';

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;
/** Between the title of a note and the heading that is linked. */
const BEFORE_HEADING = ' › ';

/** After headings have their ids: a link to one of its own is no more than that. */
export function wikiLinks() {
  return (tree: Root, file: PostFile): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'link' || node.type === 'linkReference') unwrap(node, 'wikiLink');
      if (node.type === 'wikiLink') parent.children[index] = linkOf(node, file);
      if (node.type === 'image' && node.data?.wiki) {
        parent.children[index] = pictureOf(node, file);
        return SKIP;
      }
      return undefined;
    });
  };
}

/** The title that `text` names before a heading. */
export function headingPart(text: string): string {
  const at = text.lastIndexOf(BEFORE_HEADING);
  return at === -1 ? '' : text.slice(at);
}

/** `[[fpn#方法]]` without a text of its own, as long as the title of its note is not known. */
export function shownName(target: string): string {
  return partsOf(target).filter(Boolean).join(BEFORE_HEADING);
}

function partsOf(target: string): [name: string, heading: string | undefined] {
  const [, name = '', heading] = /^([^#]*)(?:#(.*))?$/s.exec(target) ?? [];
  return [name, heading];
}

function linkOf(node: WikiLink, file: PostFile): Link {
  unwrap(node, 'link');
  unwrap(node, 'wikiLink');
  const { target, labelled } = node;
  const [name, heading] = partsOf(target);
  const children: PhrasingContent[] = labelled
    ? node.children
    : [{ type: 'text', value: shownName(target) }];
  const url =
    name === ''
      ? `#${idOf(heading ?? '', file)}`
      : wikiMark(file.mark, { target, titled: !labelled });
  return { type: 'link', url, children, ...(node.position && { position: node.position }) };
}

/** A link in a link is none: the inner one is its text. */
function unwrap(node: { children: PhrasingContent[] }, type: 'link' | 'wikiLink'): void {
  visit(node as Link, type, (inner, index, parent) => {
    if (inner === node || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...('children' in inner ? inner.children : []));
    return index;
  });
}

/** The id of the heading of this text; what is written where there is none, which link reports. */
function idOf(written: string, { headings }: PostFile): string {
  return headingNamed(written, headings)?.id ?? written;
}

function pictureOf(node: Image, file: PostFile): Image | Link {
  if (PICTURE.test(node.url)) {
    return { ...node, url: wikiMark(file.mark, { target: node.url, titled: false }) };
  }
  file.report(onlyPictures(node.url), node);
  const labelled = Boolean(node.alt);
  const children: PhrasingContent[] = [{ type: 'text', value: node.alt ?? '' }];
  const link: WikiLink = { type: 'wikiLink', target: node.url, labelled, children };
  return linkOf({ ...link, ...(node.position && { position: node.position }) }, file);
}
