/** collect: disk → Source, Asset, StaticFile, Theme. */
import type { Bilingual, Diagnostic, Language, Place, PlaceInFile } from './diagnostic.ts';

import type { LedgerFile } from './ledger.ts';

/** An instant and how the site's time zone writes it. */
export interface SiteDate {
  /** Milliseconds since 1970-01-01T00:00Z. */
  epoch: number;
  /** `2021-08-31T00:30:00+08:00` */
  iso: string;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** The fields of a post's front matter, typed; Hexo's names. */
export interface FrontMatter {
  title: string | undefined;
  date: SiteDate | undefined;
  updated: SiteDate | undefined;
  tags: string[];
  /** Each category is a path from the root: `[['论文', '检测']]`. */
  categories: string[][];
  description: string | undefined;
  excerpt: string | undefined;
  permalink: string | undefined;
  slug: string | undefined;
  layout: string;
  draft: boolean;
  comments: boolean;
  math: boolean;
  /** TeX macros of this post, beside those of the site. */
  macros: Record<string, string>;
  /** Undefined: as the site has it. */
  breaks: boolean | undefined;
  smartQuotes: boolean | undefined;
  /** Pinned posts come first on the index, the highest number on top. */
  sticky: number;
  lang: string | undefined;
  aliases: string[];
  author: string | undefined;
  keywords: string[];
  toc: boolean;
  cover: string | undefined;
  /** Path of the post, relative to this one, that this one translates. */
  translationOf: string | undefined;
  /** Fields that Scholium does not know, as written, for themes. */
  extra: Record<string, unknown>;
  /** Where each field's value stands in the file, and each item of a list: `tags`, `tags=NLP`. */
  places: Record<string, Place>;
}

export type SourceKind = 'post' | 'page';

/** A Markdown file as read: UTF-8, without byte-order mark, lines ended by `\n`. */
export interface Source {
  /** Relative to the site's folder, with `/`, in NFC. */
  path: string;
  kind: SourceKind;
  /** May be read from its file each time that it is asked for. */
  readonly text: string;
  /** Of `text`. */
  hash: string;
  /** Where the Markdown begins in `text`, in UTF-16 units. */
  bodyOffset: number;
  frontMatter: FrontMatter;
  /** Whether its front matter holds an error: what seems to be missing may be written there. */
  isBroken: boolean;
}

/** A note as an earlier build read it, without its text. */
export interface KnownSource {
  /** Of its file, then. */
  state: string;
  source: Omit<Source, 'text'>;
  /** What is wrong with its front matter. */
  diagnostics: Diagnostic[];
}

/** By path. */
export type KnownSources = Map<string, KnownSource>;

/** A file beside the posts that is not Markdown. */
export interface Asset {
  /** Relative to the site's folder, with `/`, in NFC. */
  path: string;
  /** Where to read it. */
  file: string;
  /** In pixels; absent where the format is unknown. */
  size?: { width: number; height: number };
}

/** A file copied as it is to the root of the output. */
export interface StaticFile {
  /** Relative to the output folder. */
  outputPath: string;
  file: string;
  /** Relative to the site's folder, for messages. */
  path: string;
}

/** A redirect of the settings, as it is written there. */
export interface WrittenRedirect {
  from: string;
  to: string;
  /** Where each of both stands. */
  places: { from: PlaceInFile; to: PlaceInFile };
}

export interface TemplateFile {
  /** Relative to the site's folder, or `themes/<name>/…` for a theme that comes with Scholium. */
  path: string;
  text: string;
}

export interface ThemeAsset {
  /** As templates name it: `style.css`, `katex/katex.min.css`. */
  name: string;
  /** For messages: relative to the site's folder, `themes/muse/assets/style.css`. */
  path: string;
  contents: Uint8Array;
  /** Comes with every theme; written only where a page or a style sheet names it. */
  isCommon?: true;
}

export type ThemeOptionType = 'boolean' | 'number' | 'string' | 'enum' | 'list';

/** One option of a theme, as its `theme.yaml` declares it. */
export interface ThemeOption {
  name: string;
  type: ThemeOptionType;
  default: unknown;
  /** Of an enum. */
  values?: string[];
  /** Of a number that is whole: the least and the most. */
  range?: [number, number];
  doc: Bilingual;
}

export interface Theme {
  name: string;
  templates: Map<string, TemplateFile>;
  assets: ThemeAsset[];
  strings: Record<Language, Record<string, string>>;
  options: ThemeOption[];
}

/** A theme without a fault, and the state of all files that it was read from. */
export interface KnownTheme {
  key: string;
  theme: Theme;
}

/** All that a build reads from disk. */
export interface Collected {
  sources: Source[];
  assets: Asset[];
  staticFiles: StaticFile[];
  redirects: WrittenRedirect[];
  /** Undefined where there is none. */
  ledger: LedgerFile | undefined;
  /** Undefined where it has a fault: then no page can be rendered. */
  theme: Theme | undefined;
  /** The theme's options with the site's values. */
  themeOptions: Record<string, unknown>;
  /** What the next build need not read, as long as the files stay as they are. */
  known: KnownSources;
  knownTheme: KnownTheme | undefined;
  /** Paths of notes that are there but could not be read: no link to them is called dead. */
  unreadable: string[];
  diagnostics: Diagnostic[];
}
