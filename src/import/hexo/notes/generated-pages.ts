/** Pages that stand for lists: Hexo needs a file for each, Scholium makes them itself. */
import { pageLeftOut } from '../../../diagnostics/catalogue/import-notes.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic } from '../../../model.ts';
import { hexoPageAddress } from '../addresses/hexo-permalink.ts';
import type { LeftOut } from '../blog.ts';
import { textOf } from '../read-blog/values.ts';
import type { ReadNote } from './read-note.ts';

export interface SiftedPages {
  kept: ReadNote[];
  left: LeftOut[];
  /** Old address → that of the list. */
  redirects: Map<string, string>;
  diagnostics: Diagnostic[];
}

const BY_TYPE = new Map([
  ['tags', '/tags/'],
  ['tag', '/tags/'],
  ['tag-index', '/tags/'],
  ['categories', '/categories/'],
  ['category', '/categories/'],
  ['archives', '/archives/'],
  ['archive', '/archives/'],
  ['search', '/search/'],
  ['404', '/404.html'],
]);

const OF_SCHOLIUM = ['/', '/tags/', '/categories/', '/archives/', '/search/', '/404.html'];

/** `hasCategories`: without any, Scholium makes no page of them. */
export function siftPages(notes: ReadNote[], hasCategories: boolean): SiftedPages {
  const sifted: SiftedPages = { kept: [], left: [], redirects: new Map(), diagnostics: [] };
  for (const note of notes) {
    const made = note.kind === 'page' ? madePage(note) : undefined;
    if (made === undefined) sifted.kept.push(note);
    else leave(note, made === '/categories/' && !hasCategories ? '/archives/' : made, sifted);
  }
  return sifted;
}

function madePage({ below, head: { fields } }: ReadNote): string | undefined {
  const address = hexoPageAddress(below, fields);
  if (OF_SCHOLIUM.includes(address)) return address;
  const type = textOf(fields.type) ?? textOf(fields.layout) ?? '';
  return BY_TYPE.get(type.toLowerCase());
}

function leave(note: ReadNote, made: string, sifted: SiftedPages): void {
  const { path, below, text, head } = note;
  const hasText = text.slice(head.bodyOffset).trim() !== '';
  if (hasText) sifted.diagnostics.push(inFile(pageLeftOut(made), path));
  else sifted.left.push({ path, why: LISTED });
  const old = hexoPageAddress(below, head.fields);
  if (old !== made) sifted.redirects.set(old, made);
}

const LISTED = {
  en: 'Scholium makes the pages of tags, categories, archives and the search itself',
  zh: '标签、分类、归档和搜索页面由 Scholium 生成',
};
