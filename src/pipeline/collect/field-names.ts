/** The names of fields: which there are, and which an author may have meant. */
import { nearest } from '../../base/nearest.ts';

/** Names of fields, as authors write them; `mathjax` and `published` are Hexo's. */
const KNOWN = [
  'title',
  'date',
  'updated',
  'tags',
  'categories',
  'description',
  'excerpt',
  'permalink',
  'slug',
  'layout',
  'published',
  'draft',
  'comments',
  'math',
  'mathjax',
  'macros',
  'breaks',
  'smartQuotes',
  'sticky',
  'lang',
  'aliases',
  'author',
  'keywords',
  'toc',
  'cover',
  'translationOf',
] as const;

/** Names of other generators for the same thing, too far from ours for a slip of the hand. */
const OTHER_NAMES = new Map<string, FieldName>([
  ['alias', 'aliases'],
  ['category', 'categories'],
  ['lastmod', 'updated'],
  ['modified', 'updated'],
  ['redirect_from', 'aliases'],
  ['summary', 'description'],
  ['top', 'sticky'],
]);

export type FieldName = (typeof KNOWN)[number];

export function isFieldName(name: string): name is FieldName {
  return KNOWN.some((known) => known === name);
}

/** The field that `name`, which is none, was perhaps meant to be. */
export function fieldNear(name: string): string | undefined {
  return OTHER_NAMES.get(name.toLowerCase()) ?? nearest(name, KNOWN);
}
