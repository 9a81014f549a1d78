/**
 * All that a theme's templates see: one object of this shape for each page. Themes depend on
 * nothing else, so a field here is a promise.
 *
 * Every `href` is ready for an attribute: under the site's base path and percent-encoded, letters behind
 * a `#` of the page itself excepted.
 * Every `Markup` is HTML that may be written as it is; every `string` is text, which Nunjucks escapes.
 */
import type { Language, PageKind } from '../../model.ts';

/** HTML that autoescape leaves alone: `{{ post.content }}`. */
export type Markup = object;

export interface LinkData {
  text: string;
  href: string;
}

export interface MenuItemData extends LinkData {
  /** Name of an icon of the theme; empty without one. */
  icon: string;
  /** The page that is shown, or a page below it. */
  active: boolean;
}

export interface SocialLinkData extends LinkData {
  icon: string;
}

export interface FeedData {
  title: string;
  href: string;
  /** `application/atom+xml` … */
  type: string;
}

export interface DateData {
  /** For `<time datetime>`: `2021-08-31T00:30:00+08:00`. */
  iso: string;
  /** `2021-08-31` */
  date: string;
  /** `08-31` */
  monthDay: string;
  year: number;
}

export interface SiteData {
  title: string;
  subtitle: string;
  description: string;
  author: string;
  motto: string;
  /** Empty without one. */
  avatar: string;
  favicon: string;
  language: Language;
  /** Of the front page. */
  href: string;
  menu: MenuItemData[];
  social: SocialLinkData[];
  feeds: FeedData[];
  counts: { posts: number; tags: number; categories: number };
  /** Any post or free page has a formula. */
  hasMath: boolean;
  /** Hrefs of the pages that every site has. */
  links: { archives: string; tags: string; categories: string; search: string };
  /** First and last year of the footer's ©. */
  since: number;
  until: number;
  generator: { name: string; version: string };
}

export interface HeadingData {
  depth: number;
  /** `2.1.` by its place among its sisters. */
  number: string;
  href: string;
  /** The heading's line with its formulas. */
  html: Markup;
  children: HeadingData[];
}

export interface TermData {
  name: string;
  href: string;
  count: number;
  /** 0–4 by count among all tags, for the cloud. */
  weight: number;
  children: TermData[];
}

export interface PostData {
  title: string;
  href: string;
  /** Absolute. */
  permalink: string;
  lang: string;
  date: DateData | undefined;
  updated: DateData | undefined;
  author: string;
  description: string;
  tags: TermData[];
  /** Each a path from the root of the tree. */
  categories: TermData[][];
  /** The whole post. */
  content: Markup;
  /** What stands before `<!-- more -->`, or else the first blocks; undefined where they are long. */
  excerpt: Markup | undefined;
  /** The beginning of the text, plain. */
  summary: string;
  /** How an index page shows this post. */
  display: 'full' | 'excerpt' | 'description';
  toc: HeadingData[];
  /** How tall `content` is likely to be: N of the classes `tall-N`, which its parts have too. */
  heightStep: number;
  hasMath: boolean;
  pinned: boolean;
  comments: boolean;
  /** Han characters and words together. */
  wordCount: number;
  formulaCount: number;
  /** At least 1. */
  readingMinutes: number;
  newer: LinkData | undefined;
  older: LinkData | undefined;
  /** The same post in other languages. */
  translations: (LinkData & { lang: string })[];
  /** Posts on the same subject, the closest first; each in the language of this one where it can be. */
  related: (LinkData & { lang: string })[];
  /** Fields of the front matter that Scholium does not know. */
  extra: Record<string, unknown>;
}

/** Where readers answer a post: the data of the element `scholium:comments`. */
export interface CommentsData {
  provider: 'giscus' | 'waline';
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
  server: string;
  /** Folder of Waline's files, with a final slash. */
  client: string;
  /** What the thread of this page is called. */
  term: string;
}

/** One entry of ‹ 1 … 5 6 7 … 18 ›. */
export interface PaginationEntry {
  /** 0: a gap. */
  page: number;
  href: string;
  current: boolean;
}

export interface PaginationData {
  current: number;
  total: number;
  previous: string | undefined;
  next: string | undefined;
  entries: PaginationEntry[];
}

/** The posts of one year, for timelines. */
export interface YearData {
  year: number;
  href: string;
  /** Of all the site's posts of this year. */
  count: number;
  posts: PostData[];
  /** `level`: 1–4 by count in `allYears` of the archive, else 0. */
  months: { month: number; href: string; count: number; level: number }[];
}

export interface HeadData {
  /** `<title>`, pattern applied. */
  title: string;
  description: string;
  keywords: string;
  /** Absolute; empty on the 404 page, which has no address of its own. */
  canonical: string;
  noindex: boolean;
  /** Absolute URL of the picture that shows this page elsewhere; empty without one. */
  image: string;
  ogType: 'website' | 'article';
  /** `zh_CN` */
  ogLocale: string;
  feeds: FeedData[];
  alternates: { lang: string; href: string }[];
  /** `<script type="application/ld+json">` with its contents, or empty. */
  jsonLd: Markup;
}

export interface PageData {
  kind: PageKind;
  /** `<html lang>` */
  lang: string;
  /** What the page is about: title of the post, name of the tag; empty on the front page. */
  heading: string;
  head: HeadData;
  site: SiteData;
  /** The theme's options with the site's values. */
  theme: Record<string, unknown>;
  /** Any formula on the page needs KaTeX's style sheet. */
  hasMath: boolean;
  /** `<style>` with rules of the page's own formulas that are not in that sheet, to stand after it; or empty. */
  mathStyles: Markup;
  /** Names of assets: the fonts of formulas that are worth a `<link rel="preload">`. */
  mathFonts: string[];
  /** Any post on the page has a code block. */
  hasCode: boolean;
  /** Any post on the page has a figure. */
  hasFigures: boolean;
  /** Any post on the page has a footnote. */
  hasFootnotes: boolean;
  /** Any post on the page has a list of three levels and twenty items. */
  hasOutline: boolean;
  /** post and page */
  post: PostData | undefined;
  /** index; tag, category and archive have `years` instead */
  posts: PostData[];
  /** archive, tag, category: the posts of this page by year */
  years: YearData[];
  /** Posts in the whole list that this page is a part of. */
  total: number;
  /** archive by year or month: which; else undefined */
  period: { year: number; month: number | undefined } | undefined;
  /** tags, search, 404; otherwise empty */
  tags: TermData[];
  /** categories: the roots of the tree; category: those right below it */
  categories: TermData[];
  /** category: those above it, from the root */
  breadcrumbs: LinkData[];
  /** search, 404, first page of the whole archive: every year; otherwise empty */
  allYears: YearData[];
  pagination: PaginationData | undefined;
  /** post and page, where the settings name a service and the post wants comments; see docs/sharing.md */
  comments: CommentsData | undefined;
  /** redirect: where to */
  redirectTo: string;
}

/**
 * Besides its `PageData`, a template may call:
 * - `t(key, values…)`: a string of the theme in the page's language, `%d` and `%s` filled in;
 * - `asset(name)`: the href of a theme's asset under its content-hashed name. Every theme has
 *   `katex/katex.min.css`, `katex/copy-tex.min.js` and `katex/fonts/….woff2`, as the site needs them, and
 *   the scripts of the search: `search.js`, `search-post.js`, `katex.js` (see docs/search.md), and `comments.js`. These are
 *   written only where a page, a style sheet or a script names them.
 */
export interface TemplateFunctions {
  t(key: string, ...values: (string | number)[]): string;
  asset(name: string): string;
}
