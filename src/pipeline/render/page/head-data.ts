/** What stands in a page's `<head>`: names and addresses for browsers, readers of feeds, and engines. */
import { absoluteUrl } from '../../../base/url.ts';
import type { Config, Feed, Page, Post, Site } from '../../../model.ts';
import { coverUrl, fullUrl } from '../full-url.ts';
import type { HeadData, Markup } from '../page-data.ts';
import { feedData } from './site-data.ts';
import { structuredData } from './structured-data.ts';

export interface HeadContext {
  site: Site;
  markup(html: string): Markup;
  /** What the page is about; empty on the front page. */
  heading: string;
}

export function headData(page: Page, { site, markup, heading }: HeadContext): HeadData {
  const { config } = site;
  const post = 'post' in page ? page.post : undefined;
  const hidden = page.kind === 'search' || page.kind === 'not-found' || page.kind === 'redirect';
  const keywords = [
    ...(post?.tags.map((tag) => tag.name) ?? []),
    ...(post?.frontMatter.keywords ?? []),
  ];
  const target = page.kind === 'redirect' ? page.to : page.url;
  return {
    title: titleOf(page, heading, config),
    description: post?.description || config.description || config.subtitle,
    keywords: (post ? [...new Set(keywords)] : config.keywords).join(', '),
    canonical: page.kind === 'not-found' ? '' : absoluteUrl(config.url, target),
    noindex: hidden || !config.robots.index,
    image: imageOf(post, config),
    ogType: post?.kind === 'post' ? 'article' : 'website',
    ogLocale: localeOf(post?.lang ?? config.language),
    feeds: feedsOf(page, site),
    alternates: alternatesOf(post, config),
    jsonLd: markup(hidden ? '' : jsonLdOf(page, site)),
  };
}

function jsonLdOf(page: Page, site: Site): string {
  const json = structuredData(page, site);
  return json && `<script type="application/ld+json">${json}</script>`;
}

/** `标题 | 站点`, with the number of the page from the second on. */
function titleOf(page: Page, heading: string, { title, subtitle }: Config): string {
  const number = 'pagination' in page && page.pagination.current > 1 ? page.pagination.current : 0;
  const site = subtitle && !heading && number === 0 ? `${title} - ${subtitle}` : title;
  return [heading, number === 0 ? '' : `${number}`, site].filter(Boolean).join(' | ');
}

/** The cover, else the first picture that stands on this site. */
function imageOf(post: Post | undefined, config: Config): string {
  const first =
    post?.compiled.references.findIndex((reference) => reference.kind === 'image') ?? -1;
  const image = coverUrl(config.url, post?.cover ?? post?.references[first]);
  return image ?? fullUrl(config.url, config.avatar) ?? '';
}

/** A tag's own feed stands beside the site's. */
function feedsOf(page: Page, site: Site) {
  const belongs = (feed: Feed) =>
    feed.url === '/' || (page.kind === 'tag' && feed.url === page.term.url);
  return site.feeds.filter(belongs).flatMap((feed) => feedData(feed, site.config));
}

/** Each language's version, this one included, as search engines ask for. */
function alternatesOf(post: Post | undefined, config: Config) {
  if (!post || post.translations.length === 0) return [];
  return [post, ...post.translations].map((each) => ({
    lang: each.lang,
    href: absoluteUrl(config.url, each.url),
  }));
}

/** Open Graph writes `zh_CN`. */
function localeOf(lang: string): string {
  const [language = '', region] = lang.split('-');
  const usual: Record<string, string> = { zh: 'CN', en: 'US' };
  return [language, region ?? usual[language]].filter(Boolean).join('_');
}
