/** The notes and free pages of a site, read and with their front matter, and the files beside them. */

import { join } from 'node:path';
import { COARSEST_CLOCK, fileStateOf } from '../../base/file-states.ts';
import {
  FileChanged,
  type FoundFile,
  listFiles,
  type SkippedEntry,
  systemReason,
} from '../../base/files.ts';
import { hash } from '../../base/hash.ts';
import { invalidDate } from '../../diagnostics/catalogue/field-values.ts';
import {
  bidiControl,
  emptyFile,
  entrySkipped,
  linkLeavesSite,
  nameNotUtf8,
  noteSkipped,
  unreadable,
} from '../../diagnostics/catalogue/files.ts';
import { missingDate } from '../../diagnostics/catalogue/front-matter.ts';
import { hasFailed } from '../../diagnostics/failed.ts';
import { atOffset, inFile, type TextFile } from '../../diagnostics/problem.ts';
import type {
  Asset,
  Config,
  Diagnostic,
  FrontMatter,
  KnownSources,
  Source,
  SourceKind,
} from '../../model.ts';
import { readAsset } from './assets.ts';
import { dateOfFileName, dateWrittenInName } from './date-of-file-name.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { type SplitFile, splitFrontMatter } from './front-matter.ts';
import { readFields } from './front-matter-fields.ts';
import { pictureFault } from './picture-code.ts';
import { readBytes } from './read-bytes.ts';

export interface FolderRequest {
  /** The site's folder. */
  root: string;
  /** The folder to read, relative to `root`. */
  folder: string;
  kind: SourceKind;
  config: Config;
  /** See `CollectRequest`. */
  known: KnownSources;
  startedAt: number;
  /** See `KEPT_TEXT`. */
  keptText?: number;
}

export interface FolderContents {
  sources: Source[];
  assets: Asset[];
  /** Paths of notes whose text could not be had. */
  unreadable: string[];
  known: KnownSources;
  diagnostics: Diagnostic[];
}

/** UTF-16 units of notes whose texts stay in memory, about 3,000 notes; those of others are read once more. */
const KEPT_TEXT = 16_000_000;

const NOTE = /\.(?:md|markdown)$/i;

/** Every note of one folder, with all that is wrong with their files and front matter. */
export function collectFolder(request: FolderRequest): FolderContents {
  const { root, folder } = request;
  const listing = listFiles(join(root, folder), root);
  const contents: FolderContents = {
    ...{ sources: [], assets: [], unreadable: [], diagnostics: [] },
    known: new Map(),
  };
  contents.diagnostics.push(...listing.skipped.map((entry) => whySkipped(entry, folder)));
  const room = { left: request.keptText ?? KEPT_TEXT };
  for (const found of listing.files) {
    const file = { ...found, path: `${folder}/${found.path}` };
    if (NOTE.test(file.path)) addSource(file, { ...request, room }, contents);
    else addAsset(file, contents);
  }
  return contents;
}

/** The diagnostic of an entry of `folder` that was not followed. */
export function whySkipped(entry: SkippedEntry, folder: string): Diagnostic {
  const path = entry.path === '' ? folder : `${folder}/${entry.path}`;
  if (entry.reason === 'unreadable') return inFile(unreadable(path, entry.said ?? ''), path);
  if (entry.reason === 'encoding') return inFile(nameNotUtf8(path), path);
  if (entry.reason === 'outside') return inFile(linkLeavesSite(path), path);
  return inFile(NOTE.test(path) ? noteSkipped(path) : entrySkipped(path), path);
}

/** A file that stands as it was read is not read again. */
function addSource(
  file: FoundFile,
  request: FolderRequest & { room: { left: number } },
  contents: FolderContents,
): void {
  const state = fileStateOf(file.stats);
  const known = request.known.get(file.path);
  if (known && known.state === state.digest) {
    contents.known.set(file.path, known);
    contents.sources.push(new SourceOnDisk(known.source, file));
    contents.diagnostics.push(...known.diagnostics);
    return;
  }
  const read = readText(file);
  if ('diagnostic' in read) {
    contents.unreadable.push(file.path);
    contents.diagnostics.push(read.diagnostic);
    return;
  }
  const { source, diagnostics } = readSource(file.path, read.text, request);
  const { text, ...rest } = source;
  request.room.left -= text.length;
  contents.sources.push(request.room.left >= 0 ? source : new SourceOnDisk(rest, file));
  contents.diagnostics.push(...diagnostics);
  // A file that was saved a moment ago may be saved again, and its state stay the same.
  if (state.newest > request.startedAt - COARSEST_CLOCK) return;
  if (!isJson(source.frontMatter.extra)) return;
  contents.known.set(file.path, { state: state.digest, source: rest, diagnostics });
}

/** Whether it can be kept as JSON: which has no `.nan`, `.inf` and `-0`, as YAML has. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isJson);
  return value !== undefined;
}

/** A note whose text is read whenever it is asked for. Of one shape for all notes of a site. */
class SourceOnDisk implements Source {
  readonly path: string;
  readonly kind: SourceKind;
  readonly hash: string;
  readonly bodyOffset: number;
  readonly frontMatter: FrontMatter;
  readonly isBroken: boolean;
  readonly #file: FoundFile;

  constructor(source: Omit<Source, 'text'>, file: FoundFile) {
    this.path = source.path;
    this.kind = source.kind;
    this.hash = source.hash;
    this.bodyOffset = source.bodyOffset;
    this.frontMatter = source.frontMatter;
    this.isBroken = source.isBroken;
    this.#file = file;
  }

  /** Throws where the file has changed since, or the file system's errors. */
  get text(): string {
    const read = readText(this.#file);
    if ('text' in read && hash(read.text) === this.hash) return read.text;
    throw new FileChanged(this.#file.file);
  }
}

function addAsset(file: FoundFile, contents: FolderContents): void {
  try {
    contents.assets.push(readAsset(file));
    contents.diagnostics.push(...pictureFault(file));
  } catch (cause) {
    contents.diagnostics.push(whyUnreadable(file, cause));
  }
}

function readText({ file, path }: FoundFile): DecodedText {
  const read = readBytes(file, path);
  if ('diagnostic' in read) return read;
  const decoded = decodeText(read.bytes, path);
  if (!('text' in decoded) || decoded.text.trim() !== '') return decoded;
  return { diagnostic: inFile(emptyFile(), path) };
}

/** Throws what is no error of the file system. */
function whyUnreadable({ path }: FoundFile, cause: unknown): Diagnostic {
  return inFile(unreadable(path, systemReason(cause)), path);
}

function readSource(path: string, text: string, request: FolderRequest) {
  const file = { path, text };
  const { config } = request;
  const split = splitFrontMatter(file);
  const { frontMatter, diagnostics } = readFields(split, file, config.timezone);
  diagnostics.unshift(...split.diagnostics);
  const isBroken = hasFailed(diagnostics);
  frontMatter.date ??= dateOfFileName(path, config.timezone);
  const kind = frontMatter.layout === 'page' ? 'page' : request.kind;
  if (kind === 'post' && lacksDate(frontMatter, split, config))
    diagnostics.push(whyNoDate(file, split));
  const bidi = text.search(/[\u202a-\u202e\u2066-\u2069]/);
  if (bidi !== -1) diagnostics.push(atOffset(bidiControl(), file, bidi));
  const { bodyOffset } = split;
  const source: Source = { path, kind, text, hash: hash(text), bodyOffset, frontMatter, isBroken };
  return { source, diagnostics };
}

function whyNoDate(file: TextFile, { yaml, yamlOffset }: SplitFile): Diagnostic {
  const written = dateWrittenInName(file.path);
  const empty = yaml.rangeOf(['date'], 'key');
  if (empty) return atOffset(missingDate(), file, yamlOffset + empty.offset, empty.length);
  if (written === undefined) return atOffset(missingDate(), file, 0, 3);
  return inFile(invalidDate({ written, field: undefined, isDateLike: true }), file.path);
}

/** Where front matter or the date itself could not be read, that was told: this is no second fault. */
function lacksDate(frontMatter: FrontMatter, split: SplitFile, config: Config): boolean {
  const isTold = (split.fields.date ?? null) !== null || split.diagnostics.length > 0;
  if (frontMatter.date || isTold) return false;
  return !frontMatter.draft || config.drafts;
}
