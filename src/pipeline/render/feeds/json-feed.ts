/** A feed as JSON Feed 1.1. */
import type { FeedDocument, FeedEntry } from './feed-document.ts';
import { CONTENT_HERE, withContents } from './with-contents.ts';

/** The contents of `feed.json`; `selfUrl` is where that file will be. */
export function jsonFeed(feed: FeedDocument, selfUrl: string): Uint8Array {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: selfUrl,
    description: feed.subtitle || undefined,
    icon: feed.logo,
    favicon: feed.icon,
    authors: [{ name: feed.author }],
    language: feed.lang,
    items: feed.entries.map(jsonItem),
  };
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const contents = feed.entries.map((entry) => entry.content().json);
  return withContents(text, JSON.stringify(CONTENT_HERE), contents);
}

function jsonItem(entry: FeedEntry): object {
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_html: CONTENT_HERE,
    summary: entry.summary || undefined,
    image: entry.image,
    date_published: entry.published?.iso,
    date_modified: entry.updated.iso,
    authors: [{ name: entry.author }],
    tags: entry.categories,
    language: entry.lang,
  };
}
