/** link: CompiledPost[] → Site → Page[]. */
import type { Asset, FrontMatter, SiteDate, SourceKind } from './collected.ts';
import type { CompiledPost, PostBody, PostFacts, PostIndex, Reference } from './compiled-post.ts';
import type { Config } from './config.ts';

/** A reference after its target was looked up. */
export interface ResolvedReference {
  /**
   * `external`: `url` as written. `site`: a path of this site, `url` decoded and without base path,
   * its `#fragment` apart. `own`: `#fragment` of the same post.
   */
  kind: 'external' | 'site' | 'own';
  url: string;
  fragment: string;
  /** `?q=…` as written. */
  query?: string;
  size?: { width: number; height: number };
  /** Of the equation at `fragment`. */
  equation?: string;
  /** Of the note that a name in double brackets stands for. */
  title?: string;
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

/** A post or a free page as feeds and the search see it: alone, without those around it. */
export interface SinglePost {
  path: string;
  frontMatter: Pick<FrontMatter, 'author' | 'excerpt' | 'description'>;
  compiled: SingleFacts & Readonly<PostBody> & Readonly<PostIndex>;
  title: string;
  description: string;
  lang: string;
  /** Free pages may have no date. */
  date: SiteDate | undefined;
  updated: SiteDate | undefined;
  /** Decoded, without base path, `/2021/08/31/r-fcn/`. */
  url: string;
  tags: readonly Named[];
  /** Each a path from the root. */
  categories: readonly (readonly Named[])[];
  references: ResolvedReference[];
  cover: ResolvedReference | undefined;
  /** Prefix of this post's ids where several posts share a page. */
  idPrefix: string;
}

/** A tag or category of which the name is enough. */
export type Named = Pick<Term, 'name'>;

/** Of a compiled post, beside its large parts. */
export interface SingleFacts extends Pick<PostFacts, 'hash' | 'summary'> {
  references: readonly Pick<Reference, 'url'>[];
}

/** A post or a free page, ready to be shown. */
export interface Post extends SinglePost {
  kind: SourceKind;
  frontMatter: FrontMatter;
  compiled: CompiledPost;
  tags: Term[];
  categories: Term[][];
  newer: Post | undefined;
  older: Post | undefined;
  /** The same post in other languages, this one not included. */
  translations: Post[];
  /** The closest first. */
  related: Post[];
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
export interface Feed<Each = Post> {
  /** Of that page: `/`, `/tags/目标检测/`. */
  url: string;
  /** Name of the tag; empty for the whole site. */
  title: string;
  posts: Each[];
}

/** Names of a feed's files. */
export const FEED_FILES = { atom: 'atom.xml', rss: 'rss.xml', json: 'feed.json' } as const;

/** The list of what Scholium wrote, in the output folder. */
export const MANIFEST = '.scholium.json';

/** The folder of the cache and of locks, relative to the site's. */
export const CACHE_DIR = '.scholium';

/** What feeds and the search are made of: posts, each by itself. */
export interface SiteContents {
  config: Config;
  posts: SinglePost[];
  pages: SinglePost[];
  feeds: Feed<SinglePost>[];
}

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
    | { kind: 'redirect'; to: ResolvedReference }
  );

export type PageKind = Page['kind'];
