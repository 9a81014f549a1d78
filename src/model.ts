/** The nouns of Scholium, in the order in which data passes through them. Imports nothing. */

/** A language of the interface: of a site's strings and of the messages to its author. */
export type Language = 'en' | 'zh-CN';

/** A sentence in both languages of the interface. */
export interface Bilingual {
  en: string;
  zh: string;
}

// ---------------------------------------------------------------------------------------------
// Diagnostics: what an author is told
// ---------------------------------------------------------------------------------------------

/** A place in a text file. Lines and columns count from 1; columns and lengths in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  /** How many units the caret underlines; 1 when absent. */
  length?: number;
}

export type Severity = 'error' | 'warning';

/** What is wrong and what to do about it, before it is known where. */
export interface Problem {
  /** Permanent: a released code never changes its meaning. */
  code: string;
  severity: Severity;
  message: Bilingual;
  help: Bilingual;
}

/** A second place that belongs to a diagnostic: the other post of a clash, the including template. */
export interface RelatedPlace {
  file: string;
  place?: Place;
  message: Bilingual;
}

/** A problem at a place where the author can act. */
export interface Diagnostic extends Problem {
  /** Relative to the site's folder, with `/`; absent for problems of the command line. */
  file?: string;
  place?: Place;
  /** The text of the line at `place`, for the code frame. */
  sourceLine?: string;
  related?: RelatedPlace[];
}

// ---------------------------------------------------------------------------------------------
// Config
// ---------------------------------------------------------------------------------------------

export interface MenuItem {
  /** A key of the theme's strings (`home`, `tags`, …) or a label of the author's own. */
  label: string;
  /** A path of the site (`/tags/`) or a full URL. */
  url: string;
  icon?: string;
}

export interface SocialLink {
  label: string;
  url: string;
  icon?: string;
}

/** How much of a post an index page shows. */
export type IndexContent = 'full' | 'excerpt' | 'description';

/** `scholium.yaml` after defaults, validation and the command line's overrides. */
export interface Config {
  title: string;
  subtitle: string;
  description: string;
  author: string;
  motto: string;
  avatar: string;
  favicon: string;
  language: Language;
  /** An IANA name such as `Asia/Shanghai`; the only zone dates are read and shown in. */
  timezone: string;
  /** Where the site is published, with its base path and a final slash. */
  url: string;
  keywords: string[];
  menu: MenuItem[];
  social: SocialLink[];
  /** Year the site began, for the footer; 0: the year of the first post. */
  since: number;
  /** Pattern of a post's URL, e.g. `/:year/:month/:day/:title/`. */
  permalink: string;
  index: { content: IndexContent; perPage: number };
  /** Posts a page; 0: all on one page. */
  archive: { perPage: number };
  tag: { perPage: number };
  category: { perPage: number };
  feed: { limit: number; content: 'full' | 'excerpt' };
  /** Tag or category name → slug of its URL. */
  tagSlugs: Record<string, string>;
  categorySlugs: Record<string, string>;
  theme: string;
  themeOptions: Record<string, unknown>;
  /** Folders, relative to the site's folder. */
  postsDir: string;
  pagesDir: string;
  staticDir: string;
  scaffoldsDir: string;
  outDir: string;
  drafts: boolean;
  future: boolean;
  /** Warnings count as errors. */
  strict: boolean;
  math: { macros: Record<string, string> };
  markdown: { breaks: boolean };
  robots: { index: boolean };
}

// ---------------------------------------------------------------------------------------------
// collect: disk → Source, Asset, StaticFile, Theme
// ---------------------------------------------------------------------------------------------

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
  /** Where each field's value stands in the file. */
  places: Record<string, Place>;
}

export type SourceKind = 'post' | 'page';

/** A Markdown file as read: UTF-8, without byte-order mark, lines ended by `\n`. */
export interface Source {
  /** Relative to the site's folder, with `/`, in NFC. */
  path: string;
  kind: SourceKind;
  text: string;
  /** Of `text`. */
  hash: string;
  /** Where the Markdown begins in `text`, in UTF-16 units. */
  bodyOffset: number;
  frontMatter: FrontMatter;
}

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

export interface TemplateFile {
  /** Relative to the site's folder, or `themes/<name>/…` for a theme that comes with Scholium. */
  path: string;
  text: string;
}

export interface ThemeAsset {
  /** As templates name it: `style.css`, `katex/katex.min.css`. */
  name: string;
  contents: Uint8Array;
}

export type ThemeOptionType = 'boolean' | 'number' | 'string' | 'enum' | 'list';

/** One option of a theme, as its `theme.yaml` declares it. */
export interface ThemeOption {
  name: string;
  type: ThemeOptionType;
  default: unknown;
  values?: string[];
  doc: Bilingual;
}

export interface Theme {
  name: string;
  templates: Map<string, TemplateFile>;
  assets: ThemeAsset[];
  strings: Record<Language, Record<string, string>>;
  options: ThemeOption[];
}

/** All that a build reads from disk. */
export interface Collected {
  sources: Source[];
  assets: Asset[];
  staticFiles: StaticFile[];
  theme: Theme;
  /** The theme's options with the site's values. */
  themeOptions: Record<string, unknown>;
  /** Paths of notes that are there but could not be read: no link to them is called dead. */
  unreadable: string[];
  diagnostics: Diagnostic[];
}

// ---------------------------------------------------------------------------------------------
// compile: Source → CompiledPost, each post by itself
// ---------------------------------------------------------------------------------------------

/** What a fragment leaves open, since it depends on the page it stands on or on other posts. */
export type Hole =
  /** An `id`, or a reference to one, of this fragment: prefixed where several posts share a page. */
  | { kind: 'id'; id: string }
  /** `#id` of this fragment as a link. */
  | { kind: 'fragment-link'; id: string }
  /** The URL of `references[index]`. */
  | { kind: 'reference'; index: number }
  /** ` width="…" height="…"` of the image `references[index]`, or nothing. */
  | { kind: 'size'; index: number };

/** HTML with holes: text as it is, holes filled in when a page is rendered. */
export type Fragment = (string | Hole)[];

export interface Heading {
  /** 1–6 */
  depth: number;
  id: string;
  /** Plain text. */
  text: string;
  /** HTML of the heading's line, formulas rendered, without links. */
  html: string;
  place: Place;
}

/** A link or an image of a post, as written. */
export interface Reference {
  kind: 'link' | 'image';
  url: string;
  place: Place;
  /** The source line, for the code frame. */
  sourceLine: string;
}

/** Of the text alone: markup, code and formulas are counted apart. */
export interface Counts {
  han: number;
  words: number;
  formulas: number;
  codeLines: number;
}

/** All that can be known of a post by itself. Plain data: the unit of the cache. */
export interface CompiledPost {
  path: string;
  hash: string;
  /** The first heading's text, where front matter has no title. */
  firstHeading: string | undefined;
  content: Fragment;
  /** What stands before `<!-- more -->`; absent without the mark. */
  excerpt: Fragment | undefined;
  /** The beginning of the text, plain, cut at a sentence or word; never within a formula. */
  summary: string;
  headings: Heading[];
  /** Ids of every element that has one, headings included. */
  ids: string[];
  text: string;
  counts: Counts;
  hasMath: boolean;
  hasCode: boolean;
  references: Reference[];
  diagnostics: Diagnostic[];
}

// ---------------------------------------------------------------------------------------------
// link: CompiledPost[] → Site → Page[]
// ---------------------------------------------------------------------------------------------

/** A reference after its target was looked up. */
export interface ResolvedReference {
  /**
   * `external`: `url` as written. `site`: a path of this site, `url` decoded and without base path,
   * its `#fragment` apart. `own`: `#fragment` of the same post.
   */
  kind: 'external' | 'site' | 'own';
  url: string;
  fragment: string;
  size?: { width: number; height: number };
}

/** A tag, or one category of the tree. */
export interface Term {
  name: string;
  /** Names from the root: one for a tag. */
  path: string[];
  /** `/tags/目标检测/` */
  url: string;
  /** Newest first. */
  posts: Post[];
  children: Term[];
}

/** A post or a free page, ready to be shown. */
export interface Post {
  path: string;
  kind: SourceKind;
  frontMatter: FrontMatter;
  compiled: CompiledPost;
  title: string;
  description: string;
  lang: string;
  /** Free pages may have no date. */
  date: SiteDate | undefined;
  updated: SiteDate | undefined;
  /** Decoded, without base path, `/2021/08/31/r-fcn/`. */
  url: string;
  tags: Term[];
  /** Each a path of terms from the root. */
  categories: Term[][];
  references: ResolvedReference[];
  cover: ResolvedReference | undefined;
  /** Prefix of this post's ids where several posts share a page. */
  idPrefix: string;
  newer: Post | undefined;
  older: Post | undefined;
  /** The same post in other languages, this one not included. */
  translations: Post[];
}

export interface Year {
  year: number;
  url: string;
  posts: Post[];
  months: Month[];
}

export interface Month {
  year: number;
  month: number;
  url: string;
  posts: Post[];
}

/** An asset on its way to the output. */
export interface AssetRoute {
  outputPath: string;
  asset: Asset;
}

/** A feed in its three formats, beside the page it belongs to. */
export interface Feed {
  /** Of that page: `/`, `/tags/目标检测/`. */
  url: string;
  /** Name of the tag; empty for the whole site. */
  title: string;
  posts: Post[];
}

/** Names of a feed's files. */
export const FEED_FILES = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' } as const;

export interface Site {
  config: Config;
  /** Published posts, newest first. */
  posts: Post[];
  /** Free pages, by URL. */
  pages: Post[];
  /** Latin names alphabetically, then Chinese ones by pinyin. */
  tags: Term[];
  /** The roots of the tree. */
  categories: Term[];
  years: Year[];
  feeds: Feed[];
  assets: AssetRoute[];
}

/** Which of several pages of one list this is; pages count from 1. */
export interface Pagination {
  current: number;
  total: number;
  /** URLs of all pages, decoded, in order. */
  urls: string[];
}

interface PageBase {
  /** Decoded, without base path. */
  url: string;
  /** Relative to the output folder: `tags/目标检测/index.html`. */
  outputPath: string;
}

/** One HTML file to be. */
export type Page = PageBase &
  (
    | { kind: 'index'; posts: Post[]; pagination: Pagination }
    | { kind: 'post' | 'page'; post: Post }
    | { kind: 'archive'; posts: Post[]; pagination: Pagination; year?: Year; month?: Month }
    | { kind: 'tags' }
    | { kind: 'tag' | 'category'; term: Term; posts: Post[]; pagination: Pagination }
    | { kind: 'categories' }
    | { kind: 'search' }
    | { kind: 'not-found' }
    | { kind: 'redirect'; to: string }
  );

export type PageKind = Page['kind'];

// ---------------------------------------------------------------------------------------------
// render: Page → OutputFile; write: OutputFile → OutputChange
// ---------------------------------------------------------------------------------------------

/** A file of the site: its contents, or the file it is a copy of. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  contents: string | Uint8Array | { copyOf: string };
}

/** What a build did to one file of the output folder. */
export interface OutputChange {
  path: string;
  action: 'add' | 'update' | 'delete';
}

// ---------------------------------------------------------------------------------------------
// build
// ---------------------------------------------------------------------------------------------

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

export interface BuildResult {
  /** Absent when the theme or every source failed to load. */
  site: Site | undefined;
  outputs: OutputFile[];
  /** Empty when there was an error: then nothing was written. */
  changes: OutputChange[];
  diagnostics: Diagnostic[];
  leftOut: LeftOut;
  /** How many posts were taken from the cache. */
  cached: number;
  /** Milliseconds by stage. */
  timings: Record<StageName, number>;
}
