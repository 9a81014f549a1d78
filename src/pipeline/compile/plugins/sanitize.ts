/** HTML that an author wrote, made safe: what is not allowed is removed, and the author told. */
import type { Element, Root } from 'hast';
import { defaultSchema, type Schema, sanitize as sanitizeTree } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { htmlRemoved } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';

/** GitHub's schema, with what notes need besides; nothing in it runs or fetches from elsewhere. */
const SCHEMA: Schema = {
  ...defaultSchema,
  // The site has no script that looks elements up by these names.
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'audio', 'caption', 'center', 'cite', 'col', 'colgroup', 'dfn', 'figcaption'],
    ...['figure', 'font', 'mark', 'small', 'time', 'track', 'u', 'video', 'wbr'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', 'ariaHidden', 'ariaLabel'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'playsInline'],
    source: ['src', 'type'],
    track: ['src', 'kind', 'srcLang', 'default'],
    a: [...(defaultSchema.attributes?.a ?? []).filter((name) => !Array.isArray(name)), 'target'],
    // GitHub's lists of classes are narrower than the rule for every element above.
    ...withoutClasses(['code', 'h2', 'li', 'ol', 'section', 'ul']),
    font: ['color', 'size'],
    img: [...(defaultSchema.attributes?.img ?? []), 'loading', 'decoding'],
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

export function sanitize() {
  return (tree: Root, file: PostFile): Root => {
    visit(tree, 'element', (node) => {
      keepWidth(node);
      keepAnchor(node);
      for (const what of removedFrom(node)) file.report(htmlRemoved(what), node);
    });
    // A root goes in, so a root comes out.
    return sanitizeTree(tree, SCHEMA) as Root;
  };
}

/**
 * Typora writes the size of a picture as `style="zoom:45%"` or `style="width:45%"`, and hands used
 * to CSS write `width="45%;"`.
 */
function keepWidth(node: Element): void {
  if (node.tagName !== 'img') return;
  const { style, width: written } = node.properties;
  if (typeof written === 'string') node.properties.width = written.replace(/\s*;\s*$/, '');
  if (typeof style !== 'string') return;
  const width = /^\s*(?:zoom|width)\s*:\s*(\d+(?:\.\d+)?)(%|px)\s*;?\s*$/.exec(style);
  if (!width) return;
  delete node.properties.style;
  node.properties.width ??= width[2] === '%' ? `${width[1]}%` : Number(width[1]);
}

/** `<a name="…">` is how anchors were written before every element had an id. */
function keepAnchor({ tagName, properties }: Element): void {
  if (tagName !== 'a' || typeof properties.name !== 'string') return;
  properties.id ??= properties.name;
  delete properties.name;
}

/** The element, or those of its attributes that the schema takes away or changes. */
function removedFrom(node: Element): string[] {
  const kept = sanitizeTree({ ...node, children: [] }, SCHEMA_OF_ELEMENT);
  if (kept.type !== 'element') return [`<${node.tagName}>`];
  return Object.entries(node.properties)
    .filter(([name, value]) => String(kept.properties[name]) !== String(value))
    .map(([name]) => `${attributeName(name)}="…" (<${node.tagName}>)`);
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
