/** A note of the blog as it was read, and what Hexo makes of its date, name, tags and categories. */
import { statSync } from 'node:fs';
import { dateOf, isDateLike, parseDate, type ZonedDate } from '../../../base/dates.ts';
import { datelessNote, dateRewritten } from '../../../diagnostics/catalogue/import-notes.ts';
import { atOffset, inFile, type TextFile } from '../../../diagnostics/problem.ts';
import type { Diagnostic, Problem } from '../../../model.ts';
import { namePartsOf } from '../addresses/name-parts.ts';
import type { FoundNote } from '../read-blog/list-blog.ts';
import { type HexoFrontMatter, readFrontMatter } from '../read-blog/read-front-matter.ts';
import { readText } from '../read-blog/text-file.ts';
import { textOf } from '../read-blog/values.ts';
import { hexoDate, writtenDate } from './hexo-date.ts';

export interface ReadNote extends FoundNote {
  /** Decoded. */
  text: string;
  head: HexoFrontMatter;
  nameParts: Record<string, string>;
  /** As Hexo reads it. */
  date: ZonedDate;
  /** As Scholium does: another where the zone is written. */
  ownDate: ZonedDate;
  /** What the new note must have as its date, where that is not what is written. */
  newDate: string | undefined;
}

export interface NoteRules {
  root: string;
  timezone: string;
  /** `new_post_name` */
  namePattern: string;
}

export function readNote(
  found: FoundNote,
  rules: NoteRules,
): { note?: ReadNote; diagnostics: Diagnostic[] } {
  const read = readText(found.file, found.path, rules.root);
  if (!read.file) return { diagnostics: read.diagnostics };
  const head = readFrontMatter(read.file);
  const nameParts = namePartsOf(found.below, rules.namePattern);
  const dated = dateOfNote({ found, head, nameParts, timezone: rules.timezone });
  const note = { ...found, text: read.file.text, head, nameParts, ...dated.date };
  const diagnostics = [...read.diagnostics, ...head.diagnostics];
  // Of front matter that cannot be read, nothing follows.
  if (head.diagnostics.length === 0) diagnostics.push(...dated.diagnostics);
  return { note, diagnostics };
}

/** `problem` at a field of front matter, or in its file where that is JSON. */
export function atField(
  problem: Problem,
  { head }: Pick<ReadNote, 'head'>,
  key: string,
  part: 'key' | 'value' = 'key',
): Diagnostic {
  const { file, yaml, yamlOffset } = head;
  const range =
    (head.fields[key] === null ? undefined : yaml.rangeOf([key], part)) ??
    yaml.rangeOf([key], 'key');
  if (yamlOffset === undefined || !range) return inFile(problem, file.path);
  return atOffset(problem, file, yamlOffset + range.offset, range.length);
}

interface Dating {
  found: FoundNote;
  head: HexoFrontMatter;
  nameParts: Record<string, string>;
  timezone: string;
}

type Dated = {
  date: Pick<ReadNote, 'date' | 'ownDate' | 'newDate'>;
  diagnostics: Diagnostic[];
};

/** Of the field, else of the file's name, else the time of its last change. */
function dateOfNote(dating: Dating): Dated {
  const { found, head, timezone } = dating;
  const written = head.fields.date;
  const source = typeof written === 'number' ? head.yaml.sourceOf(['date']) : textOf(written);
  const read = source === undefined ? undefined : hexoDate(source, isQuoted(head), timezone);
  if (read && source !== undefined) {
    const ownDate = isDateLike(source) ? parseDate(source, timezone) : undefined;
    if (ownDate) return { date: { date: read.date, ownDate, newDate: undefined }, diagnostics: [] };
    const problem = dateRewritten(source, read.written);
    const diagnostics = [atField(problem, { head }, 'date', 'value')];
    return { date: { date: read.date, ownDate: read.date, newDate: read.written }, diagnostics };
  }
  const named = dateOfName(dating);
  const date = named?.date ?? changedAt(found, timezone);
  const shown = writtenDate(date);
  const problem = datelessNote(shown, named !== undefined);
  const isNeeded = found.kind === 'post' && !named?.isOfPattern;
  const diagnostics = isNeeded ? [asFile(problem, head.file)] : [];
  const newDate = found.kind === 'post' ? shown : undefined;
  return { date: { date, ownDate: date, newDate }, diagnostics };
}

function isQuoted({ yaml, yamlText }: HexoFrontMatter): boolean {
  const range = yaml.rangeOf(['date']);
  return range !== undefined && /^["']/.test(yamlText.slice(range.offset));
}

function asFile(problem: Problem, file: TextFile): Diagnostic {
  return inFile(problem, file.path);
}

function dateOfName({ found, nameParts, timezone }: Dating) {
  const { year, month = nameParts.i_month, day = nameParts.i_day } = nameParts;
  const isOfPattern = year !== undefined && month !== undefined && day !== undefined;
  const [written] = isOfPattern
    ? [`${year}-${month}-${day}`]
    : (/^\d{4}-\d{1,2}-\d{1,2}(?=-.)/.exec(found.below.replace(/^.*\//s, '')) ?? []);
  const date = written === undefined ? undefined : parseDate(written, timezone);
  return date && { date, isOfPattern };
}

function changedAt({ file }: FoundNote, timezone: string): ZonedDate {
  const epoch = Math.floor(statSync(file).mtimeMs / 1000) * 1000;
  return dateOf(epoch, timezone);
}
