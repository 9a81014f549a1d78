/** A feed as RSS 2.0, with the usual modules for the full text, the author and the self link. */
import { escapeHtml } from '../../../base/escape.ts';
import { xmlAround, xmlElement, xmlFile, xmlText } from '../xml.ts';
import type { FeedDate, FeedDocument, FeedEntry } from './feed-document.ts';
import { CONTENT_HERE, withContents } from './with-contents.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** The contents of `rss.xml`; `selfUrl` is where that file will be. */
export function rss(feed: FeedDocument, selfUrl: string): Uint8Array {
  const self = { rel: 'self', type: 'application/rss+xml', href: selfUrl };
  const channel = xmlElement('channel', {}, [
    xmlText('title', feed.title),
    xmlText('link', feed.pageUrl),
    xmlText('description', feed.subtitle),
    xmlText('language', feed.lang),
    xmlText('lastBuildDate', rfc822(feed.updated)),
    xmlText('generator', 'Scholium'),
    xmlElement('atom:link', self, []),
    ...feed.entries.map(rssItem),
  ]);
  const text = xmlFile(xmlElement('rss', { version: '2.0', ...NAMESPACES }, [channel]));
  const contents = feed.entries.map((entry) => entry.content().xml);
  return withContents(text, CONTENT_HERE, contents);
}

function rssItem(entry: FeedEntry): string {
  return xmlElement('item', {}, [
    xmlText('title', entry.title),
    xmlText('link', entry.url),
    xmlText('guid', entry.url, { isPermaLink: 'true' }),
    ...(entry.published ? [xmlText('pubDate', rfc822(entry.published))] : []),
    // `author` would have to be an e-mail address.
    xmlText('dc:creator', entry.author),
    ...entry.categories.map((name) => xmlText('category', name)),
    // Readers take it for HTML, so plain text is escaped for HTML first.
    xmlText('description', escapeHtml(entry.summary)),
    xmlAround('content:encoded', CONTENT_HERE),
  ]);
}

/** `Mon, 30 Aug 2021 16:30:00 GMT`: the one format that ECMAScript fixes and RSS accepts. */
function rfc822(date: FeedDate): string {
  return new Date(date.epoch).toUTCString();
}
