/** Post → what templates see of it. */
import { absoluteUrl, encodeFragment, encodePath, hrefOf } from '../../../base/url.ts';
import type { Config, Heading, IndexContent, Post, SiteDate, Term } from '../../../model.ts';
import type { DateData, HeadingData, LinkData, Markup, PostData, TermData } from '../page-data.ts';
import { fillFragment } from './fill-fragment.ts';
import { readingMinutes } from './reading-time.ts';

export interface PostContext {
  config: Config;
  /** Marks HTML as safe for the templates. */
  markup(html: string): Markup;
  /** Several posts share the page. */
  shared: boolean;
}

/** Everything of `post` that a page may show. */
export function postData(post: Post, context: PostContext): PostData {
  const { config, markup, shared } = context;
  const { frontMatter, compiled } = post;
  const place = { siteUrl: config.url, shared, absolute: false, math: config.math.output };
  const href = hrefOf(config.url, post.url);
  const line = (heading: Heading) => markup(fillFragment(heading.html, post, place));
  return {
    ...counts(post),
    title: post.title,
    href,
    permalink: absoluteUrl(config.url, post.url),
    lang: post.lang,
    date: dateData(post.date),
    updated: dateData(post.updated),
    author: frontMatter.author ?? config.author,
    description: descriptionOf(post, config.index.content),
    // What follows is made when a template asks: most pages show the title alone.
    get tags() {
      return post.tags.map((term) => termData(term, config));
    },
    get categories() {
      return post.categories.map((path) => path.map((term) => termData(term, config)));
    },
    get toc() {
      return frontMatter.toc ? tocData(compiled.headings, { href, shared, line }) : [];
    },
    get content() {
      return markup(fillFragment(compiled.content, post, place));
    },
    get excerpt() {
      const excerpt = compiled.excerpt ?? compiled.opening;
      return excerpt && markup(fillFragment(excerpt, post, place));
    },
    summary: compiled.summary,
    display: displayOf(post, config.index.content),
    hasMath: compiled.hasMath,
    pinned: frontMatter.sticky > 0,
    comments: frontMatter.comments,
    newer: post.newer && linkTo(post.newer, config),
    older: post.older && linkTo(post.older, config),
    translations: post.translations.map((other) => linkWithLanguage(other, config)),
    get related() {
      return post.related.map((other) => linkWithLanguage(other, config));
    },
    extra: frontMatter.extra,
  };
}

export function dateData(date: SiteDate): DateData;
export function dateData(date: SiteDate | undefined): DateData | undefined;
export function dateData(date: SiteDate | undefined): DateData | undefined {
  if (!date) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  const monthDay = `${two(date.month)}-${two(date.day)}`;
  const year = String(date.year).padStart(4, '0');
  return { iso: date.iso, date: `${year}-${monthDay}`, monthDay, year: date.year };
}

/** A term without its weight in the cloud. */
export function termData(term: Term, config: Config): TermData {
  return {
    name: term.name,
    href: hrefOf(config.url, term.url),
    count: term.posts.length,
    weight: 0,
    children: term.children.map((child) => termData(child, config)),
  };
}

export function linkTo(post: Post, config: Config): LinkData {
  return { text: post.title, href: hrefOf(config.url, post.url) };
}

function linkWithLanguage(post: Post, config: Config) {
  return { ...linkTo(post, config), lang: post.lang };
}

function counts({ compiled }: Post) {
  const { han, words, formulas } = compiled.counts;
  return {
    wordCount: han + words,
    formulaCount: formulas,
    readingMinutes: readingMinutes(compiled.counts),
  };
}

/** Where an index shows excerpts, the one that the author wrote comes before the description. */
function descriptionOf({ frontMatter, description }: Post, content: IndexContent): string {
  return content === 'excerpt' ? (frontMatter.excerpt ?? description) : description;
}

/** What was marked comes first, then what front matter holds (plain text), then the opening. */
export function displayOf({ frontMatter, compiled }: Post, content: IndexContent): IndexContent {
  if (content !== 'excerpt') return content;
  if (frontMatter.excerpt !== undefined) return 'description';
  if (compiled.hasExcerpt) return 'excerpt';
  return compiled.hasOpening && frontMatter.description === undefined ? 'excerpt' : 'description';
}

/** Headings as a tree, numbered by place: `2.`, `2.1.`; levels that an author skips do not count. */
function tocData(
  headings: Heading[],
  context: { href: string; shared: boolean; line(heading: Heading): Markup },
): HeadingData[] {
  const roots: HeadingData[] = [];
  const open: HeadingData[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    const sisters = parent?.children ?? roots;
    const entry: HeadingData = {
      depth: heading.depth,
      number: `${parent?.number ?? ''}${sisters.length + 1}.`,
      href: context.shared
        ? `${context.href}#${encodePath(heading.id)}`
        : `#${encodeFragment(heading.id)}`,
      html: context.line(heading),
      children: [],
    };
    sisters.push(entry);
    open.push(entry);
  }
  return roots;
}
