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
    source: ['src', 'srcSet', 'type'],
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
};

export function sanitize() {
  return (tree: Root, file: PostFile): Root => {
    visit(tree, 'element', (node) => {
      keepWidth(node);
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

/** Names of the element or its attributes that the schema does not know. */
function removedFrom(node: Element): string[] {
  if (!SCHEMA.tagNames?.includes(node.tagName)) return [`<${node.tagName}>`];
  return Object.keys(node.properties)
    .filter((name) => !allows(node.tagName, name))
    .map((name) => `${name.toLowerCase()}="…" (<${node.tagName}>)`);
}

function allows(tagName: string, property: string): boolean {
  const definitions = [
    ...(SCHEMA.attributes?.[tagName] ?? []),
    ...(SCHEMA.attributes?.['*'] ?? []),
  ];
  return definitions.some(
    (definition) => (Array.isArray(definition) ? definition[0] : definition) === property,
  );
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
