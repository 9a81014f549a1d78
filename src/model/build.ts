/** render and write: Page → OutputFile → OutputChange; and what a whole build gives. */
import type { SiteDate } from './collected.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LedgerState } from './ledger.ts';
import type { Site } from './site.ts';

/** A file of the site: its contents, or the file it is a copy of. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  /** Where there is a `key`, it is made each time that it is read. */
  readonly contents: string | Uint8Array | { copyOf: string };
  /** The same key, the same contents. Pages that were never made have none until they are. */
  readonly key?: string | undefined;
}

/** Each once, in any order. Some are made elsewhere meanwhile, and waited for. */
export type OutputFiles = Iterable<OutputFile> | AsyncIterable<OutputFile>;

/** Of a page or feed that was made without a fault. */
export interface MadePage {
  key: string;
  /** Short digests of what the key holds, one after the other. */
  parts: string;
  /** Names of fields of posts that its template read. */
  fields: string[];
  /** Names of assets that it names. */
  assets: string[];
  /** What its policy allows beyond that of every page: `img-src https://a.org`. */
  needs: string[];
  /** Of a post's page: all that it can depend on; told sooner than `key`. */
  shortcut: string | undefined;
}

/** Why a page was made. */
export interface Reason {
  /** It was not there, or nothing is known of it. */
  isNew: boolean;
  /** What of it has changed: `templates`, `assets`, `settings` or fields of `PageData`. */
  parts: string[];
  /** Paths of the notes that it shows. */
  posts: string[];
}

/** By output path. */
export type MadePages = Map<string, MadePage>;

/** The index of the search: what it was made of, and its files. */
export interface MadeSearch {
  key: string;
  /** Of the site's settings. */
  settings: string;
  /** Output paths of all files but parts of posts. */
  others: string[];
  /** In the order of their numbers. */
  posts: IndexedPost[];
  lists: Record<'terms' | 'words' | 'pinyin', IndexFile[]>;
  /** All pairs of characters by their pinyin, with how many posts have each. */
  sounds: string;
  /** Digits in the name of the file of traditional characters. */
  traditional: string;
  /** Undefined without any. */
  formulas: MadeFormulas | undefined;
}

/** What the index has of one post. */
export interface IndexedPost {
  /** Of all that it follows from. */
  key: string;
  /** Hashes of its parts. */
  parts: string[];
  /** Hash of what its terms follow from. */
  terms: string;
  /** Hash of the forms of its formulas; empty without any. */
  forms: string;
  /** How many tokens its formulas have. */
  tokens: number;
}

/** A file of a sorted list. */
export interface IndexFile {
  /** The first key that it holds. */
  first: string;
  /** Of what it holds, about, as its end is chosen by. */
  size: number;
  /** In its name. */
  digits: string;
}

/** What formulas are found by. */
export interface MadeFormulas {
  /** Of all forms of formulas, and the macros. */
  key: string;
  /** Digits in the names of all shards, in their order. */
  names: string[];
}

/** Which posts are related. */
export interface MadeRelated {
  /** Of all that it follows from. */
  key: string;
  /** For each post, newest first, the numbers of those related to it. */
  lists: number[][];
}

/** What is known of what was rendered. */
export interface MadeBefore {
  pages: MadePages;
  search: MadeSearch | undefined;
  related?: MadeRelated | undefined;
  /** Digest of a theme whose templates have no fault. */
  soundTheme?: string | undefined;
}

/** A file that stands in the output folder as it was written. */
export interface WrittenFile {
  /** Of the output. */
  key: string;
  /** Of its contents. */
  hash: string;
  /** Of the file: size, times, number, rights. */
  state: string;
}

/** By output path. */
export type WrittenFiles = Map<string, WrittenFile>;

/** What a build did to one file of the output folder. */
export interface OutputChange {
  path: string;
  action: 'add' | 'update' | 'delete';
}

export type StageName = 'collect' | 'compile' | 'link' | 'render' | 'write';

export interface Progress {
  stage: StageName;
  done: number;
  total: number;
}

/** Notes that the site does not show. */
export interface LeftOut {
  drafts: string[];
  /** With the dates on which they are due. */
  future: { path: string; due: SiteDate }[];
}

/** A site that can be looked at, while the rest of its build goes on. */
export interface EarlySite {
  /** By output path; made when its contents are read. */
  fileAt(path: string): OutputFile | undefined;
  /** All that has been found so far. */
  diagnostics(): Diagnostic[];
}

export interface BuildResult {
  site: Site;
  /** Empty when the theme has a fault. */
  outputs: OutputFile[];
  /** Empty when there was an error: then nothing was written. */
  changes: OutputChange[];
  diagnostics: Diagnostic[];
  /**
   * State of the output folder's list of files as this build left it: another build that changes anything there
   * changes that first. Undefined where nothing was written.
   */
  listState: string | undefined;
  leftOut: LeftOut;
  ledger: LedgerState;
  /** How many posts were taken from the cache. */
  cached: number;
  /** Paths of notes that were compiled. */
  compiled: string[];
  /** Pages that were rendered, by output path; the others are as they were. */
  rendered: Map<string, Reason>;
  /** Milliseconds by stage. */
  timings: Record<StageName, number>;
}
