/** What stands in a page's `<head>`: names and addresses for browsers, readers of feeds, and engines. */

import { absoluteUrl } from '../../../base/url.ts';
import type { Config, Feed, Page, Post, Site } from '../../../model.ts';
import { coverUrl, fullUrl } from '../full-url.ts';
import type { HeadData, Markup } from '../page-data.ts';
import { urlOf } from './fill-fragment.ts';
import { feedData } from './site-data.ts';
import { structuredData } from './structured-data.ts';

export interface HeadContext {
  site: Site;
  markup(html: string): Markup;
  /** What the page is about; empty on the front page. */
  heading: string;
  /** `zh_CN` for `zh`. */
  localeOf(lang: string): string;
  /** URLs of the posts' cards, by path of the note. */
  cards?: Map<string, string> | undefined;
}

export function headData(page: Page, context: HeadContext): HeadData {
  const { site, markup, heading, localeOf } = context;
  const card = 'post' in page ? context.cards?.get(page.post.path) : undefined;
  const { config } = site;
  const post = 'post' in page ? page.post : undefined;
  const hidden = page.kind === 'search' || page.kind === 'not-found' || page.kind === 'redirect';
  const keywords = [
    ...(post?.tags.map((tag) => tag.name) ?? []),
    ...(post?.frontMatter.keywords ?? []),
  ];
  return {
    title: titleOf(page, heading, config),
    description: post?.description || config.description || config.subtitle,
    keywords: (post ? [...new Set(keywords)] : config.keywords).join(', '),
    canonical: canonicalOf(page, config),
    noindex: hidden || !config.robots.index,
    image: imageOf(post, card, config),
    ogType: post?.kind === 'post' ? 'article' : 'website',
    ogLocale: localeOf(post?.lang ?? config.language),
    feeds: feedsOf(page, site),
    alternates: alternatesOf(post, config),
    jsonLd: markup(hidden ? '' : jsonLdOf(page, site, card)),
  };
}

/** Of a redirect, the page that it leads to, wherever on it. */
function canonicalOf(page: Page, { url }: Config): string {
  if (page.kind === 'not-found') return '';
  if (page.kind !== 'redirect') return absoluteUrl(url, page.url);
  return urlOf({ ...page.to, fragment: '' }, (path) => absoluteUrl(url, path));
}

function jsonLdOf(page: Page, site: Site, card: string | undefined): string {
  const json = structuredData(page, site, card);
  return json && `<script type="application/ld+json">${json}</script>`;
}

/** `标题 | 站点`, with the number of the page from the second on. */
function titleOf(page: Page, heading: string, { title, subtitle, language }: Config): string {
  const number = 'pagination' in page && page.pagination.current > 1 ? page.pagination.current : 0;
  const site = subtitle && !heading && number === 0 ? `${title} - ${subtitle}` : title;
  const part = language === 'zh-CN' ? `第 ${number} 页` : `Page ${number}`;
  return [heading, number === 0 ? '' : part, site].filter(Boolean).join(' | ');
}

/** The cover, else the card, else the first picture of the post, else the author's. */
function imageOf(post: Post | undefined, card: string | undefined, config: Config): string {
  if (card !== undefined) return fullUrl(config.url, card) ?? '';
  const pictures = post?.references.filter(
    (_, index) => post.compiled.references[index]?.kind === 'image',
  );
  for (const picture of [post?.cover, ...(pictures ?? [])]) {
    const url = coverUrl(config.url, picture);
    if (url) return url;
  }
  return fullUrl(config.url, config.avatar) ?? '';
}

/** A tag's own feed stands beside the site's. */
function feedsOf(page: Page, { config, posts }: Site) {
  const feeds: Feed[] = [{ url: '/', title: '', posts }];
  if (page.kind === 'tag') feeds.push({ ...page.term, title: page.term.name });
  return feeds.flatMap((feed) => feedData(feed, config));
}

/** Each language's version, this one included, as search engines ask for. */
function alternatesOf(post: Post | undefined, config: Config) {
  if (!post || post.translations.length === 0) return [];
  return [post, ...post.translations].map((each) => ({
    lang: each.lang,
    href: absoluteUrl(config.url, each.url),
  }));
}

/** Languages as Open Graph writes them, `zh_CN`: looked up once each. */
export function openGraphLocales(): (lang: string) => string {
  const known = new Map<string, string>();
  return (lang) => {
    const found = known.get(lang) ?? openGraphLocale(lang);
    known.set(lang, found);
    return found;
  };
}

function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return [language, region].filter(Boolean).join('_');
}
