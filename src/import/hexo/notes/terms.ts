/** Tags and categories of a note: what Hexo takes for their names, and what Scholium does. */
import type { HexoFrontMatter } from '../read-blog/read-front-matter.ts';

export interface TermName {
  /** As Scholium reads it. */
  name: string;
  /** As Hexo does: `3.1` for a number 3.10. */
  inHexo: string;
}

export interface NoteTerms {
  tags: TermName[];
  /** Each from the root down. */
  categories: TermName[][];
  /** Whether front matter holds them in a form that Scholium reads. */
  isTagsReadable: boolean;
  isCategoriesReadable: boolean;
}

export function termsOf(head: HexoFrontMatter): NoteTerms {
  const { fields } = head;
  const tagsKey = isGiven(fields.tags) || !isGiven(fields.tag) ? 'tags' : 'tag';
  const categoriesKey =
    isGiven(fields.categories) || !isGiven(fields.category) ? 'categories' : 'category';
  const tags = itemsOf(fields[tagsKey]);
  const paths = pathsOf(fields[categoriesKey]);
  return {
    tags: unique(tags.flatMap(({ value, path }) => termOf(value, [tagsKey, ...path], head))),
    categories: paths
      .map((items) =>
        items.flatMap(({ value, path }) => termOf(value, [categoriesKey, ...path], head)),
      )
      .filter((path) => path.length > 0),
    isTagsReadable: tagsKey === 'tags' && tags.every(({ value }) => isName(value)),
    isCategoriesReadable:
      categoriesKey === 'categories' &&
      paths.every((items) => items.every(({ value }) => isName(value))),
  };
}

interface Item {
  value: unknown;
  path: number[];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function itemsOf(value: unknown): Item[] {
  if (!isGiven(value)) return [];
  if (!Array.isArray(value)) return [{ value, path: [] }];
  return value.map((each: unknown, index) => ({ value: each, path: [index] }));
}

/** A list of names is one path; with a list within it, each item is one. */
function pathsOf(value: unknown): Item[][] {
  const items = itemsOf(value);
  if (items.length === 0) return [];
  if (!items.some((item) => Array.isArray(item.value))) return [items];
  return items.map((item) =>
    Array.isArray(item.value)
      ? item.value.map((each: unknown, index) => ({ value: each, path: [...item.path, index] }))
      : [item],
  );
}

function isName(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

function termOf(value: unknown, path: (string | number)[], { yaml }: HexoFrontMatter): TermName[] {
  if (value === null || value === undefined || value === '') return [];
  const inHexo = typeof value === 'object' ? '' : String(value);
  const source = typeof value === 'number' ? yaml.sourceOf(path) : undefined;
  const name = (source ?? inHexo).normalize('NFC').trim();
  return name === '' ? [] : [{ name, inHexo }];
}

function unique(terms: TermName[]): TermName[] {
  return terms.filter(({ name }, index) => terms.findIndex((each) => each.name === name) === index);
}
