/** Post → what templates see of it. */
import { absoluteUrl, encodeFragment, encodePath, hrefOf } from '../../../base/url.ts';
import type { Config, Fragment, IndexContent, Post, SiteDate, Term } from '../../../model.ts';
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

/** Each field of what a page may show of a post, made when it is asked for: most pages show the title alone. */
export const POST_FIELDS: {
  [Field in keyof PostData]: (post: Post, context: PostContext) => PostData[Field];
} = {
  wordCount: ({ compiled: { counts } }) => counts.han + counts.words,
  formulaCount: ({ compiled }) => compiled.counts.formulas,
  readingMinutes: ({ compiled }) => readingMinutes(compiled.counts),
  title: ({ title }) => title,
  href: ({ url }, { config }) => hrefOf(config.url, url),
  lang: ({ lang }) => lang,
  date: ({ date }) => dateData(date),
  author: ({ frontMatter }, { config }) => frontMatter.author ?? config.author,
  description: (post, { config }) => descriptionOf(post, config.index.content),
  permalink: ({ url }, { config }) => absoluteUrl(config.url, url),
  updated: ({ updated }) => dateData(updated),
  newer: ({ newer }, { config }) => newer && linkTo(newer, config),
  older: ({ older }, { config }) => older && linkTo(older, config),
  translations: ({ translations }, { config }) => linksWithLanguage(translations, config),
  related: ({ related }, { config }) => linksWithLanguage(related, config),
  tags: ({ tags }, { config }) => tags.map((term) => termData(term, config)),
  categories: ({ categories }, { config }) =>
    categories.map((path) => path.map((term) => termData(term, config))),
  toc: (post, context) => (post.frontMatter.toc ? tocData(post, context) : []),
  content: (post, context) => filled(post.compiled.content, post, context),
  excerpt: (post, context) => {
    const excerpt = post.compiled.excerpt ?? post.compiled.opening;
    return excerpt && filled(excerpt, post, context);
  },
  summary: ({ compiled }) => compiled.summary,
  display: (post, { config }) => displayOf(post, config.index.content),
  heightStep: ({ compiled }) => compiled.heightStep,
  hasMath: ({ compiled }) => compiled.hasMath,
  pinned: ({ frontMatter }) => frontMatter.sticky > 0,
  comments: ({ frontMatter }) => frontMatter.comments,
  extra: ({ frontMatter }) => frontMatter.extra,
};

function filled(fragment: Fragment, post: Post, { config, markup, shared }: PostContext): Markup {
  const place = { siteUrl: config.url, shared, absolute: false, math: config.math.output };
  return markup(fillFragment(fragment, post, place));
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

function linksWithLanguage(posts: Post[], config: Config) {
  return posts.map((post) => ({ ...linkTo(post, config), lang: post.lang }));
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
function tocData(post: Post, context: PostContext): HeadingData[] {
  const page = context.shared ? hrefOf(context.config.url, post.url) : '';
  const roots: HeadingData[] = [];
  const open: HeadingData[] = [];
  for (const { depth, id, html } of post.compiled.headings) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1);
    const sisters = parent?.children ?? roots;
    const entry: HeadingData = {
      depth,
      number: `${parent?.number ?? ''}${sisters.length + 1}.`,
      href: `${page}#${context.shared ? encodePath(id) : encodeFragment(id)}`,
      html: filled(html, post, context),
      children: [],
    };
    sisters.push(entry);
    open.push(entry);
  }
  return roots;
}
