/** `sitemap.xml`: the pages that a search engine should know, with their last change. */
import { byCodeUnit } from '../../base/order.ts';
import { absoluteUrl } from '../../base/url.ts';
import type { OutputFile, Page, Post, Site } from '../../model.ts';
import { lastChangeOf } from './last-change.ts';
import { xmlElement, xmlFile, xmlText } from './xml.ts';

/** The protocol's limit for one file. */
const MAX_URLS = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

interface Entry {
  url: string;
  posts: Post[];
  translations: Post[];
}

/**
 * One sitemap sorted by URL; above 50,000 URLs `sitemap.xml` is an index of `sitemap-1.xml` …
 * Of a list of several pages only the first is named: the others hold nothing of their own.
 */
export function sitemapFiles(site: Site, pages: Page[]): OutputFile[] {
  const entries = pages
    .flatMap((page) => entryOf(page, site) ?? [])
    .sort((a, b) => byCodeUnit(a.url, b.url));
  if (entries.length <= MAX_URLS) {
    return [{ path: 'sitemap.xml', contents: urlSet(entries, site) }];
  }
  const parts: { path: string; entries: Entry[] }[] = [];
  for (let start = 0; start < entries.length; start += MAX_URLS) {
    const path = `sitemap-${parts.length + 1}.xml`;
    parts.push({ path, entries: entries.slice(start, start + MAX_URLS) });
  }
  const files = parts.map((part) => ({ path: part.path, contents: urlSet(part.entries, site) }));
  return [{ path: 'sitemap.xml', contents: sitemapIndex(parts, site) }, ...files];
}

/** Undefined for pages that no search engine should show. */
function entryOf(page: Page, site: Site): Entry | undefined {
  switch (page.kind) {
    case 'post':
    case 'page':
      return { url: page.url, posts: [page.post], translations: page.post.translations };
    case 'index':
    case 'archive':
    case 'tag':
    case 'category':
      if (page.pagination.current > 1) return undefined;
      return { url: page.url, posts: wholeList(page, site), translations: [] };
    case 'tags':
    case 'categories':
      return { url: page.url, posts: site.posts, translations: [] };
    default:
      return undefined;
  }
}

type ListPage = Extract<Page, { pagination: unknown }>;

function wholeList(page: ListPage, site: Site): Post[] {
  if (page.kind === 'index') return site.posts;
  if (page.kind === 'archive') return (page.month ?? page.year)?.posts ?? site.posts;
  return page.term.posts;
}

function urlSet(entries: Entry[], site: Site): string {
  const translated = entries.some((entry) => entry.translations.length > 0);
  const namespaces = { xmlns: NAMESPACE, 'xmlns:xhtml': translated ? XHTML : undefined };
  return xmlFile(
    xmlElement(
      'urlset',
      namespaces,
      entries.map((entry) =>
        xmlElement('url', {}, [
          xmlText('loc', absoluteUrl(site.config.url, entry.url)),
          ...lastmod(entry.posts),
          ...alternates(entry, site),
        ]),
      ),
    ),
  );
}

function sitemapIndex(parts: { path: string; entries: Entry[] }[], site: Site): string {
  const sitemaps = parts.map((part) =>
    xmlElement('sitemap', {}, [
      xmlText('loc', absoluteUrl(site.config.url, `/${part.path}`)),
      ...lastmod(part.entries.flatMap((entry) => entry.posts)),
    ]),
  );
  return xmlFile(xmlElement('sitemapindex', { xmlns: NAMESPACE }, sitemaps));
}

function lastmod(posts: Post[]): string[] {
  const change = lastChangeOf(posts);
  return change ? [xmlText('lastmod', change.iso)] : [];
}

/** Search engines want the page itself among its alternates. */
function alternates({ posts, translations }: Entry, site: Site): string[] {
  if (translations.length === 0) return [];
  return [...posts, ...translations]
    .sort((a, b) => byCodeUnit(a.lang, b.lang) || byCodeUnit(a.url, b.url))
    .map(({ lang, url }) => {
      const href = absoluteUrl(site.config.url, url);
      return xmlElement('xhtml:link', { rel: 'alternate', hreflang: lang, href }, []);
    });
}
