/**
 * The feeds of one page in three formats. Written by hand: the `feed` library (6.0) leaves control
 * characters and a `<` in a category as they are, so the XML is not well-formed, takes titles for
 * HTML, asks the clock for `updated`, and writes JSON Feed 1.0 without languages.
 */
import { hash } from '../../../base/hash.ts';
import { LateFile } from '../../../base/late-file.ts';
import { absoluteUrl, outputPathOf } from '../../../base/url.ts';
import { FEED_FILES, type OutputFile, type SiteContents } from '../../../model.ts';
import { atom } from './atom.ts';
import { feedContent } from './feed-content.ts';
import { type FeedDocument, type FeedRequest, feedDocument, feedKey } from './feed-document.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

export type { FeedRequest } from './feed-document.ts';

/** The files of all feeds of a site. */
export function siteFeeds(site: SiteContents): OutputFile[] {
  const { config } = site;
  const contentOf = feedContent(site);
  return site.feeds.flatMap(({ title, url, posts }) =>
    feedFiles({
      ...{ site, url, posts, contentOf },
      title: title ? `${title} | ${config.title}` : config.title,
      subtitle: config.description || config.subtitle,
    }),
  );
}

/** `<url>atom.xml`, `<url>rss.xml` and `<url>feed.json` for the posts given, made when they are read. */
export function feedFiles(request: FeedRequest): OutputFile[] {
  const feed = feedDocument(request);
  const key = feedKey(feed, request);
  const file = (name: string, write: (feed: FeedDocument, selfUrl: string) => Uint8Array) => {
    const url = request.url + name;
    const own = hash(`${name}\n${key}`);
    const contents = () => write(feed, absoluteUrl(request.site.config.url, url));
    return new LateFile(outputPathOf(url), () => own, contents);
  };
  return [file(FEED_FILES.atom, atom), file(FEED_FILES.rss, rss), file(FEED_FILES.json, jsonFeed)];
}
