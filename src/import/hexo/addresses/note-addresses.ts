/** The address of each note: as Hexo published it, and what the new note must say so that it stays. */
import { posix } from 'node:path';
import { shortHash } from '../../../base/hash.ts';
import { fillPermalink, noteName, pageUrl, sitePath } from '../../../base/permalink.ts';
import { foldedPath, portablePath } from '../../../base/portable-path.ts';
import { slugOf, termSlug } from '../../../base/slug.ts';
import {
  addressChanges,
  addressUnknown,
  sameHexoUrl,
} from '../../../diagnostics/catalogue/import-notes.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import type { ReadNote } from '../notes/read-note.ts';
import type { NoteTerms } from '../notes/terms.ts';
import { textOf } from '../read-blog/values.ts';
import {
  type HexoAddress,
  hexoPageAddress,
  hexoPostAddress,
  type PermalinkRules,
} from './hexo-permalink.ts';

export interface NoteAddress {
  /** Where Hexo has it; decoded, from the root. */
  old: string;
  /** Where the new site will have it. */
  url: string;
  /** What front matter must say for that; undefined: nothing. */
  field: { name: 'slug' | 'permalink'; value: string } | undefined;
  diagnostics: Diagnostic[];
}

export interface AddressRules extends PermalinkRules {
  /** Of the new site. */
  pattern: string;
  categorySlugs: Record<string, string>;
}

export interface Addressed {
  note: ReadNote;
  newPath: string;
  terms: NoteTerms;
  /** Whether it is a page in the new site. */
  isPage: boolean;
  /** Slug of what Hexo takes for its category. */
  category: string | undefined;
}

export function addressOf(addressed: Addressed, rules: AddressRules): NoteAddress {
  const { note } = addressed;
  const { url: old, unknown } = hexoAddress(addressed, rules);
  const own = ownAddress(addressed, rules);
  const keep = { old, url: own, field: undefined, diagnostics: [] };
  // Nobody knows the address of a draft: it gets one when it is published.
  if (note.kind === 'draft' || own === old) return keep;
  const [placeholder] = unknown;
  if (placeholder !== undefined) {
    return { ...keep, diagnostics: [inFile(addressUnknown(placeholder), note.path)] };
  }
  const name = posix.basename(note.nameParts.title ?? '');
  if (!addressed.isPage && name !== '' && ownAddress(addressed, rules, name) === old) {
    return { ...keep, url: old, field: { name: 'slug', value: name } };
  }
  const url = sitePath(old);
  const isPossible = url !== undefined && portablePath(url) === url.replace(/^\/|\/$/g, '');
  if (!isPossible) {
    const slug = own === '' ? `note-${shortHash(addressed.newPath)}` : undefined;
    const to = slug === undefined ? own : ownAddress(addressed, rules, slug);
    const field = slug === undefined ? undefined : ({ name: 'slug', value: slug } as const);
    return { old, url: to, field, diagnostics: [inFile(addressChanges(old, to), note.path)] };
  }
  return { ...keep, url, field: { name: 'permalink', value: url } };
}

function hexoAddress({ note, category }: Addressed, rules: AddressRules): HexoAddress {
  const { fields } = note.head;
  if (note.kind === 'page') return { url: hexoPageAddress(note.below, fields), unknown: [] };
  return hexoPostAddress({ nameParts: note.nameParts, fields, date: note.date, category }, rules);
}

/** Where the new site would have the note, were nothing changed in it but perhaps its `slug`. */
function ownAddress(
  { note, newPath, terms, isPage }: Addressed,
  rules: AddressRules,
  given?: string,
): string {
  const { fields } = note.head;
  const written = textOf(fields.permalink);
  const own = written === undefined || given !== undefined ? undefined : sitePath(written);
  if (own !== undefined) return own;
  const folder = newPath.split('/')[0] ?? '';
  const name = noteName(newPath, folder, given ?? textOf(fields.slug));
  if (isPage) return pageUrl(name);
  const category = (terms.categories[0] ?? [])
    .map((term) => termSlug(term.name, rules.categorySlugs) || shortHash(term.name))
    .join('/');
  if (slugOf(posix.basename(name)) === '') return '';
  return fillPermalink(rules.pattern, { path: newPath, name, date: note.ownDate, category });
}

/** An error for each published note that has the address of one before it. */
export function clashesOf(notes: { path: string; url: string }[]): Diagnostic[] {
  const owners = new Map<string, string>();
  return notes.flatMap(({ path, url }) => {
    const key = foldedPath(url);
    const other = owners.get(key);
    if (other === undefined) owners.set(key, path);
    return other === undefined ? [] : [inFile(sameHexoUrl(url, other), path)];
  });
}
