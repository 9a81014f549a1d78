/** All notes of the blog together: their places in the new site, their terms, their addresses. */
import { posix } from 'node:path';
import { portablePath } from '../../../base/portable-path.ts';
import { nameChanged } from '../../../diagnostics/catalogue/import.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { addressOf, clashesOf, type NoteAddress } from '../addresses/note-addresses.ts';
import { scholiumPattern } from '../addresses/scholium-pattern.ts';
import { hexoTermSlug, slugsFor, type TermSlugs, type UsedTerm } from '../addresses/term-slugs.ts';
import type { FreePaths } from '../files/free-paths.ts';
import { textOf } from '../read-blog/values.ts';
import type { HexoRules } from '../settings/hexo-rules.ts';
import type { ReadNote } from './read-note.ts';
import { type NoteTerms, type TermName, termsOf } from './terms.ts';

export interface PlannedNote {
  note: ReadNote;
  newPath: string;
  terms: NoteTerms;
  isHidden: boolean;
  isEncrypted: boolean;
  /** A post that lists show, in Hexo and here. */
  isListed: boolean;
  address: NoteAddress;
}

export interface NotesPlan {
  notes: PlannedNote[];
  pattern: string;
  tags: TermSlugs;
  categories: TermSlugs;
  diagnostics: Diagnostic[];
}

export function planNotes(notes: ReadNote[], rules: HexoRules, paths: FreePaths): NotesPlan {
  const begun = notes.map((note) => begin(note, rules, paths));
  const listed = begun.filter(({ isListed }) => isListed);
  const slugRules = { letterCase: rules.letterCase };
  const tags = slugsFor(usedTags(listed), { ...slugRules, map: rules.tagMap });
  const order = usedCategories(listed);
  const categories = slugsFor(order, { ...slugRules, map: rules.categoryMap });
  const pattern = scholiumPattern(rules.permalink);
  const addressRules = { ...rules, pattern, categorySlugs: categories.slugs };
  const planned = begun.map((each): PlannedNote => {
    const isPage = each.note.kind === 'page' || each.isHidden;
    const category = lastCategory(each.terms, order, rules);
    return { ...each, address: addressOf({ ...each, isPage, category }, addressRules) };
  });
  const published = planned.filter(
    ({ note, isListed, isHidden }) => isListed || isHidden || note.kind === 'page',
  );
  const clashes = clashesOf(
    published.map(({ note, address }) => ({ path: note.path, url: address.url })),
  );
  const diagnostics = [
    ...begun.flatMap(({ renamed }) => renamed),
    ...planned.flatMap(({ address }) => address.diagnostics),
    ...tags.diagnostics,
    ...categories.diagnostics,
    ...clashes,
  ];
  return { notes: planned, pattern, tags, categories, diagnostics };
}

function begin(note: ReadNote, rules: HexoRules, paths: FreePaths) {
  const { fields } = note.head;
  const terms = termsOf(note.head);
  const folder = note.kind === 'page' ? 'pages' : 'posts';
  const wanted = `${folder}/${note.below.replace(/\.(?!md$|markdown$)[^./]*$/i, '.md')}`.normalize(
    'NFC',
  );
  const newPath = paths.take(portablePath(wanted));
  const renamed =
    newPath === wanted ? [] : [inFile(nameChanged(posix.basename(newPath)), note.path)];
  const isSecret = terms.tags.some(({ name }) => rules.encryptedTags.includes(name));
  const isEncrypted = note.kind !== 'page' && (textOf(fields.password) !== undefined || isSecret);
  const isHidden = note.kind === 'post' && fields.hidden === true && !isEncrypted;
  const isListed = note.kind === 'post' && fields.published !== false && !isEncrypted && !isHidden;
  return { note, newPath, terms, isHidden, isEncrypted, isListed, renamed };
}

type Begun = Pick<PlannedNote, 'note' | 'terms'>;

function usedTags(notes: Begun[]): UsedTerm[] {
  const used = new Map<string, UsedTerm>();
  for (const { note, terms } of notes) {
    for (const tag of terms.tags) count(used, [tag], note.path);
  }
  return [...used.values()];
}

/** In the order in which Hexo comes to know them. */
function usedCategories(notes: Begun[]): UsedTerm[] {
  const used = new Map<string, UsedTerm>();
  for (const { note, terms } of notes) {
    const own = new Set<string>();
    for (const path of terms.categories) {
      for (const depth of path.keys()) {
        const above = path.slice(0, depth + 1);
        const key = keyOf(above);
        if (!own.has(key)) count(used, above, note.path);
        own.add(key);
      }
    }
  }
  return [...used.values()];
}

function count(used: Map<string, UsedTerm>, path: TermName[], firstNote: string): void {
  const term = used.get(keyOf(path)) ?? { path, count: 0, firstNote };
  term.count++;
  used.set(keyOf(path), term);
}

function keyOf(path: TermName[]): string {
  return path.map(({ name }) => name).join('\0');
}

/** What Hexo takes for `:category`: the one of the note's that it came to know last. */
function lastCategory(terms: NoteTerms, order: UsedTerm[], rules: HexoRules): string | undefined {
  const own = new Set(
    terms.categories.flatMap((path) => path.map((_, depth) => keyOf(path.slice(0, depth + 1)))),
  );
  const last = order.findLast(({ path }) => own.has(keyOf(path)));
  const slugRules = { map: rules.categoryMap, letterCase: rules.letterCase };
  return last?.path.map((name) => hexoTermSlug(name, slugRules)).join('/');
}
