/** HTML that an author wrote, made safe: what is not allowed is removed, and the author told. */
import type { Element, Root } from 'hast';
import { defaultSchema, type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize';
import { frameRemoved } from '../../../diagnostics/catalogue/dialect.ts';
import { addressRemoved, htmlRemoved } from '../../../diagnostics/catalogue/markdown.ts';
import { attributeIn, openingTagOf, type Part } from '../html-source.ts';
import type { PostFile } from '../post-file.ts';
import { visit } from '../visit.ts';
import { translateStyle } from './inline-styles.ts';

/** GitHub's schema, with what notes need besides; nothing in it runs or fetches from elsewhere. */
const SCHEMA: Schema = {
  ...defaultSchema,
  // No script of the site looks elements up by such names; see also `dropOwnId`.
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'audio', 'caption', 'center', 'cite', 'col', 'colgroup', 'dfn', 'figcaption'],
    ...['figure', 'font', 'mark', 'small', 'time', 'track', 'u', 'video', 'wbr'],
    ...['address', 'article', 'aside', 'bdi', 'bdo', 'big', 'fieldset', 'footer', 'header'],
    ...['hgroup', 'legend', 'nobr'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      // No form is allowed, so nothing has an action.
      ...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'action'),
      'className',
      'role',
      'ariaHidden',
      'ariaLabel',
    ],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'playsInline'],
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'default'],
    a: [
      ...(defaultSchema.attributes?.a ?? []).filter((name) => !Array.isArray(name)),
      'target',
      'rel',
    ],
    // GitHub's lists of classes are narrower than the rule for every element above.
    ...withoutClasses(['code', 'h2', 'li', 'ol', 'section', 'ul']),
    font: ['color', 'size', 'face'],
    img: [...(defaultSchema.attributes?.img ?? []), 'loading', 'decoding', 'referrerPolicy'],
    ol: ['type', 'reversed'],
    ...Object.fromEntries(['table', 'tr', 'td', 'th'].map((tagName) => [tagName, ['bgColor']])),
    time: ['dateTime'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), 'tel', 'ftp'],
    src: ['http', 'https', 'data'],
    poster: ['http', 'https', 'data'],
  },
  strip: ['script', 'style'],
};

/** For an element by itself: whether it stands in a table is for the whole tree to say. */
const SCHEMA_OF_ELEMENT: Schema = { ...SCHEMA, ancestors: {} };

/** What shows a page of another site. */
const FRAMES = ['iframe', 'object', 'embed', 'frame', 'frameset'];

export function sanitize() {
  return (tree: Root, file: PostFile): Root => {
    visit(tree, 'element', (node) => {
      keepWidth(node);
      translateStyle(node);
      keepAnchor(node);
      dropDocuments(node, file);
      dropOwnId(node, file);
      if (FRAMES.includes(node.tagName)) {
        file.report(frameRemoved(node.tagName), node, openingTagOf(file.sourceOf(node)));
      } else reportRemoved(node, file);
    });
    // A root goes in, so a root comes out.
    return sanitizeTree(tree, SCHEMA) as Root;
  };
}

/** Hands used to CSS write `width="45%;"`. */
function keepWidth({ tagName, properties }: Element): void {
  if (tagName !== 'img' || typeof properties.width !== 'string') return;
  properties.width = properties.width.replace(/\s*;\s*$/, '');
}

/** Ids by which scripts of the site find what is theirs: the first element of a page with one is taken for it. */
function dropOwnId(node: Element, file: PostFile): void {
  if (!/^(?:scholium|muse):/.test(String(node.properties.id ?? ''))) return;
  delete node.properties.id;
  file.report(htmlRemoved(`id="…" (<${node.tagName}>)`), node);
}

/** As data, only what is shown or heard may be loaded: nothing that a browser opens as a page. */
function dropDocuments(node: Element, file: PostFile): void {
  for (const name of ['src', 'poster']) {
    const url = node.properties[name];
    if (typeof url !== 'string' || !/^\s*data:(?!(?:image|audio|video)\/)/i.test(url)) continue;
    delete node.properties[name];
    file.report(htmlRemoved(`${name}="…" (<${node.tagName}>)`), node);
  }
}

/** `<a name="…">` is how anchors were written before every element had an id. */
function keepAnchor({ tagName, properties }: Element): void {
  if (tagName !== 'a' || typeof properties.name !== 'string') return;
  properties.id ??= properties.name;
  delete properties.name;
}

/** The element, or those of its attributes that the schema takes away or changes. */
function reportRemoved(node: Element, file: PostFile): void {
  const kept = sanitizeTree({ ...node, children: [] }, SCHEMA_OF_ELEMENT);
  const tag = openingTagOf(file.sourceOf(node));
  if (kept.type !== 'element') {
    file.report(htmlRemoved(`<${node.tagName}>`), node, tag);
    return;
  }
  for (const [name, value] of Object.entries(node.properties)) {
    if (String(kept.properties[name]) === String(value)) continue;
    const attribute = attributeName(name);
    const written = file.sourceOf(node);
    const place = attributeIn(written, attribute) ?? tag ?? partOf(written, String(value));
    const isAddress = ['href', 'src', 'poster'].includes(name);
    const problem = isAddress
      ? addressRemoved(shortened(String(value)))
      : htmlRemoved(`${attribute}="…" (<${node.tagName}>)`);
    file.report(problem, node, place);
  }
}

function shortened(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}

/** The address of a link of Markdown. */
function partOf(written: string, value: string): Part | undefined {
  const at = written.lastIndexOf(value);
  return at === -1 ? undefined : { at, length: value.length };
}

function attributeName(property: string): string {
  return property.replace(/^(data|aria)(?=[A-Z])/, '$1-').toLowerCase();
}

function withoutClasses(tagNames: string[]): Schema['attributes'] {
  return Object.fromEntries(
    tagNames.map((tagName) => [
      tagName,
      (defaultSchema.attributes?.[tagName] ?? []).filter(
        (definition) => !(Array.isArray(definition) && definition[0] === 'className'),
      ),
    ]),
  );
}
