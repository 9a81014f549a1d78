/** What a feed says, before it is written as Atom, RSS or JSON. */
import { withoutControls } from '../../../base/escape.ts';
import { hash } from '../../../base/hash.ts';
import { absoluteUrl } from '../../../base/url.ts';
import type { SinglePost, SiteContents, SiteDate } from '../../../model.ts';
import { coverUrl, fullUrl } from '../full-url.ts';
import { lastChange, lastChangeOf } from '../last-change.ts';
import type { FeedContent } from './feed-content.ts';

export interface FeedRequest {
  site: SiteContents;
  title: string;
  subtitle?: string;
  /** Of the page that the feed belongs to, with a final slash: `/` or `/tags/x/`. */
  url: string;
  /** Newest first; what is above the config's limit is left out. */
  posts: SinglePost[];
  contentOf: (post: SinglePost) => FeedContent;
}

export type FeedDate = Pick<SiteDate, 'epoch' | 'iso'>;

export interface FeedEntry {
  /** The permalink, which is also the entry's id: readers who come from Hexo see nothing twice. */
  url: string;
  title: string;
  lang: string;
  author: string;
  published: FeedDate | undefined;
  updated: FeedDate;
  /** Tags, then the categories from the root, each name once. */
  categories: string[];
  summary: string;
  /** Made when it is called. */
  content: () => FeedContent;
  image: string | undefined;
}

/** Strings hold no character that XML forbids; URLs are absolute. */
export interface FeedDocument {
  title: string;
  subtitle: string;
  lang: string;
  author: string;
  icon: string | undefined;
  logo: string | undefined;
  /** Of the page that the feed belongs to. */
  pageUrl: string;
  updated: FeedDate;
  entries: FeedEntry[];
}

/** Atom demands a date; a feed of nothing has none. */
const NEVER: FeedDate = { epoch: 0, iso: '1970-01-01T00:00:00Z' };

/** A feed of the posts as given. Pure: `updated` comes from the posts alone. */
export function feedDocument(request: FeedRequest): FeedDocument {
  const { config } = request.site;
  const posts = postsIn(request.posts, request.site);
  return {
    title: withoutControls(request.title),
    subtitle: withoutControls(request.subtitle ?? ''),
    lang: config.language,
    author: siteAuthor(request.site),
    icon: fullUrl(config.url, config.favicon),
    logo: fullUrl(config.url, config.avatar),
    pageUrl: absoluteUrl(config.url, request.url),
    updated: lastChangeOf(posts) ?? NEVER,
    entries: posts.map((post) => entryOf(post, request)),
  };
}

/** The same key, the same feed in every format; nothing is made for it. */
export function feedKey(feed: FeedDocument, { site, posts }: FeedRequest): string {
  // `JSON.stringify` leaves functions out: instead of contents, there is what they are made from.
  const bodies = postsIn(posts, site).map(({ compiled, references, url }) => [
    compiled.hash,
    references,
    url,
  ]);
  return hash(JSON.stringify([feed, bodies, site.config]));
}

function postsIn(posts: SinglePost[], { config }: SiteContents): SinglePost[] {
  return config.feed.limit > 0 ? posts.slice(0, config.feed.limit) : posts;
}

function entryOf(post: SinglePost, { site, contentOf }: FeedRequest): FeedEntry {
  const names = [...post.tags, ...post.categories.flat()].map((term) => withoutControls(term.name));
  return {
    url: absoluteUrl(site.config.url, post.url),
    title: withoutControls(post.title),
    lang: post.lang,
    author: withoutControls(post.frontMatter.author ?? '') || siteAuthor(site),
    published: post.date,
    updated: lastChange(post) ?? NEVER,
    categories: [...new Set(names)].filter((name) => name !== ''),
    summary: withoutControls(post.description || post.compiled.summary),
    content: () => contentOf(post),
    image: coverUrl(site.config.url, post.cover),
  };
}

/** Never empty, as Atom demands an author. */
function siteAuthor({ config }: SiteContents): string {
  return withoutControls(config.author) || withoutControls(config.title) || config.url;
}
