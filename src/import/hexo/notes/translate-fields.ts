/** Front matter of Hexo → that of Scholium, by changes of single fields. */

import { placeAt } from '../../../base/place.ts';
import {
  encryptedNote,
  fieldDropped,
  hiddenNote,
} from '../../../diagnostics/catalogue/import-notes.ts';
import { inFile } from '../../../diagnostics/problem.ts';
import type { Bilingual, Diagnostic } from '../../../model.ts';
import type { NoteAddress } from '../addresses/note-addresses.ts';
import type { Repair } from '../blog.ts';
import { isMap, textOf } from '../read-blog/values.ts';
import { FieldEdits } from './field-edits.ts';
import { plainText } from './plain-text.ts';
import { atField, type ReadNote } from './read-note.ts';
import type { NoteTerms, TermName } from './terms.ts';

export interface FieldsRequest {
  note: ReadNote;
  terms: NoteTerms;
  address: NoteAddress;
  isHidden: boolean;
  isEncrypted: boolean;
  /** Formulas were set only in notes that ask for it. */
  mathIsPerNote: boolean;
  /** A note without a title is called by its file. */
  titleFromName: boolean;
  fileFor(written: string): string | undefined;
}

export interface NewFields {
  /** Lines of YAML, each ended by `\n`. */
  yaml: string;
  /** What the theme showed above the body: pictures, a link. Empty, or ended by a blank line. */
  before: string;
  repairs: Repair[];
  diagnostics: Diagnostic[];
}

export interface Work extends FieldsRequest {
  edits: FieldEdits;
  made: NewFields;
  fields: Record<string, unknown>;
}

export function translateFields(request: FieldsRequest): NewFields {
  const { note } = request;
  const edits = new FieldEdits(note.head);
  const made: NewFields = { yaml: '', before: '', repairs: [], diagnostics: [] };
  const work = { ...request, edits, made, fields: note.head.fields };
  for (const step of STEPS) step(work);
  return { ...made, yaml: edits.text() };
}

const STEPS = [
  titles,
  dates,
  terms,
  address,
  visibility,
  layout,
  switches,
  texts,
  pictures,
  aliases,
];

function titles({ fields, edits, note, titleFromName }: Work): void {
  const { title } = fields;
  if (typeof title === 'boolean') edits.set('title', String(title));
  else if (typeof title === 'object' && title !== null) edits.set('title', JSON.stringify(title));
  else if (textOf(title) === undefined && titleFromName)
    edits.set('title', note.nameParts.title ?? '');
}

function dates(work: Work): void {
  const { note, edits, fields } = work;
  if (note.newDate !== undefined) edits.setDate('date', note.newDate);
  else if (isGiven(fields.date) && !textOf(fields.date)) drop(work, 'date', NO_DATE);
  const updated = textOf(fields.updated);
  if (!isGiven(fields.updated)) return;
  if (updated === undefined || !/^\d{4}[-/]\d{1,2}[-/]\d{1,2}/.test(updated))
    drop(work, 'updated', NO_DATE);
}

const NO_DATE = { en: 'it is no date', zh: '它不是日期' };

function terms({
  terms: { tags, categories, isTagsReadable, isCategoriesReadable },
  edits,
  fields,
}: Work) {
  const names = (list: TermName[]) => list.map(({ name }) => name);
  if (!isTagsReadable) {
    if (isGiven(fields.tag) && !isGiven(fields.tags)) edits.remove('tag');
    if (tags.length > 0) edits.set('tags', names(tags));
    else edits.remove('tags');
  }
  if (!isCategoriesReadable) {
    if (isGiven(fields.category) && !isGiven(fields.categories)) edits.remove('category');
    const [first] = categories;
    if (first && categories.length === 1) edits.set('categories', names(first));
    else if (first) edits.set('categories', categories.map(names));
    else edits.remove('categories');
  }
}

function address({ address: { field }, edits, fields }: Work): void {
  if (field?.name === 'slug' && isGiven(fields.permalink)) edits.remove('permalink');
  if (field) edits.set(field.name, field.value);
}

/** Drafts stay drafts; what was encrypted becomes one; what was hidden stays out of lists. */
function visibility(work: Work): void {
  const { note, edits, fields, made, isEncrypted, isHidden } = work;
  const isDraft = note.kind === 'draft' || isEncrypted;
  if (isEncrypted) made.diagnostics.push(inFile(encryptedNote(), note.path));
  if (isDraft) {
    edits.set('draft', true);
    if (isGiven(fields.published)) edits.remove('published');
    return;
  }
  if (isGiven(fields.draft))
    drop(work, 'draft', {
      en: 'Hexo published the note all the same',
      zh: 'Hexo 仍然发布了这篇笔记',
    });
  const isIdle = note.kind === 'page' || typeof fields.published !== 'boolean';
  if (fields.published !== undefined && isIdle) edits.remove('published');
  if (!isHidden) return;
  made.diagnostics.push(atField(hiddenNote(), note, 'hidden'));
  edits.set('layout', 'page');
  edits.remove('hidden');
}

function layout(work: Work): void {
  const { note, fields, edits, isHidden } = work;
  if (fields.layout === undefined || isHidden) return;
  const own = note.kind === 'page' ? 'page' : 'post';
  if (fields.layout === own || (fields.layout === 'post' && note.kind === 'page')) {
    if (fields.layout !== own) edits.remove('layout');
    return;
  }
  if (fields.layout === null || fields.layout === 'draft' || fields.layout === 'page')
    edits.remove('layout');
  else
    drop(work, 'layout', {
      en: 'layouts are `post` and `page`',
      zh: 'layout 只有 `post` 与 `page`',
    });
}

function switches(work: Work): void {
  const { note, fields, edits, mathIsPerNote } = work;
  const asked = [fields.math, fields.mathjax, fields.katex].find(
    (each) => typeof each === 'boolean',
  );
  for (const key of ['math', 'mathjax', 'katex'])
    if (isGiven(fields[key]) || fields[key] === false) edits.remove(key);
  const body = note.text.slice(note.head.bodyOffset);
  // Where formulas were set in some notes alone, `$5` of the others is a price.
  const isLeftOut = mathIsPerNote && asked === undefined && /\$|\\\\?[([]/.test(body);
  if (asked !== undefined) edits.set('math', asked);
  else if (isLeftOut) edits.set('math', false);
  if (isGiven(fields.comments) && typeof fields.comments !== 'boolean')
    drop(work, 'comments', NO_SWITCH);
  if (isMap(fields.toc)) edits.set('toc', fields.toc.enable !== false);
  else if (isGiven(fields.toc) && typeof fields.toc !== 'boolean') drop(work, 'toc', NO_SWITCH);
  const top = isGiven(fields.sticky) ? fields.sticky : fields.top;
  if (isGiven(fields.top) && !isGiven(fields.sticky)) edits.remove('top');
  if (typeof top === 'number' || top === true) {
    if (top !== fields.sticky) edits.set('sticky', top);
  } else if (isGiven(top))
    drop(work, isGiven(fields.sticky) ? 'sticky' : 'top', {
      en: 'it is no number',
      zh: '它不是数字',
    });
  for (const key of ['breaks', 'smartQuotes', 'macros', 'translationOf']) {
    if (fields[key] !== undefined) edits.rename(key, `hexo_${key}`);
  }
  for (const key of ['disableNunjucks', 'type']) if (key in fields) edits.remove(key);
}

const NO_SWITCH = { en: 'it is neither `true` nor `false`', zh: '它既不是 `true` 也不是 `false`' };

function texts(work: Work): void {
  const { fields, edits } = work;
  for (const key of ['description', 'excerpt']) {
    const written = textOf(fields[key]);
    if (isGiven(fields[key]) && written === undefined) drop(work, key, NO_TEXT);
    const isHtml = written !== undefined && /<[a-z/!]|&[#\w]+;/i.test(written);
    const plain = isHtml ? plainText(written) : undefined;
    if (plain !== undefined && plain !== written) {
      edits.set(key, plain);
      repair(work, key, plain, { en: 'it is text here, not HTML', zh: '这里是文字，不是 HTML' });
    }
  }
  if (Array.isArray(fields.author))
    edits.set('author', fields.author.flatMap((each) => textOf(each) ?? []).join(', '));
  else if (isGiven(fields.author) && textOf(fields.author) === undefined)
    drop(work, 'author', NO_TEXT);
  const keywords = fields.keywords;
  const isList = Array.isArray(keywords) && keywords.every((each) => textOf(each) !== undefined);
  if (typeof keywords === 'string' && /[,，、]/.test(keywords)) {
    edits.set(
      'keywords',
      keywords.split(/[,，、]/).flatMap((each) => textOf(each) ?? []),
    );
  } else if (isGiven(keywords) && !isList && textOf(keywords) === undefined)
    drop(work, 'keywords', NO_TEXT);
  language(work);
}

const NO_TEXT = { en: 'it is no text', zh: '它不是文字' };

function language(work: Work): void {
  const { fields, edits } = work;
  const key = isGiven(fields.lang) ? 'lang' : 'language';
  const written = textOf(fields[key]);
  if (written === undefined) return;
  const tag = canonical(written.replaceAll('_', '-'));
  if (key === 'language') edits.remove('language');
  if (tag === undefined)
    drop(work, key, { en: `\`${written}\` is no language`, zh: `\`${written}\` 不是语言` });
  else if (key === 'language' || tag !== written) edits.set('lang', tag);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** NexT shows `photos` as a gallery above the body, and makes the title a link by `link`. */
function pictures(work: Work): void {
  const { fields, edits, made, fileFor } = work;
  const cover = textOf(fields.cover);
  if (cover !== undefined) {
    const file = fileFor(cover) ?? cover;
    const isAddress = /^(?:https?:\/\/|\/)/.test(file) || fileFor(cover) !== undefined;
    if (!isAddress)
      drop(work, 'cover', { en: `there is no picture \`${cover}\``, zh: `没有图片 \`${cover}\`` });
    else if (file !== cover) edits.set('cover', file);
  } else if (isGiven(fields.cover)) drop(work, 'cover', NO_TEXT);
  const photos = [fields.photos ?? fields.photo]
    .flat()
    .flatMap((each: unknown) => textOf(each) ?? []);
  const shown = photos.map(
    (each) => `![](${(fileFor(each) ?? each).replace(/[\s()<>]/g, encodeURIComponent)})\n`,
  );
  for (const key of ['photos', 'photo']) if (isGiven(fields[key])) edits.remove(key);
  const link = textOf(fields.link);
  const isLink = link !== undefined && /^https?:\/\/[^\s<>]+$/.test(link);
  if (isLink) edits.remove('link');
  made.before = [...(isLink ? [`<${link}>\n`] : []), ...shown].map((line) => `${line}\n`).join('');
}

/** Of hexo-generator-alias. */
function aliases({ fields, edits }: Work): void {
  const { alias } = fields;
  if (!isGiven(alias) || isGiven(fields.aliases)) return;
  const list = (Array.isArray(alias) ? alias : [alias]).flatMap(
    (each: unknown) => textOf(each) ?? [],
  );
  edits.remove('alias');
  const paths = list.map(
    (each) => `/${each.replace(/^\/+/, '').replace(/(^|\/)index\.html$/, '$1')}`,
  );
  if (paths.length > 0) edits.set('aliases', paths);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function drop({ note, edits, made }: Work, key: string, why: Bilingual): void {
  made.diagnostics.push(atField(fieldDropped(key, why), note, key));
  edits.remove(key);
}

function repair({ note, made, fields }: Work, key: string, after: string, why: Bilingual): void {
  const { file, yaml, yamlOffset } = note.head;
  const range = yaml.rangeOf([key], 'key');
  const at = range && yamlOffset !== undefined ? yamlOffset + range.offset : 0;
  const place = placeAt(file.text, at, range?.length ?? 1);
  made.repairs.push({ file: file.path, place, before: textOf(fields[key]) ?? '', after, why });
}
