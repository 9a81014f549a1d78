/** What every page shows of the site: made once a build, but for the active entry of the menu. */
import { hrefOf, hrefOfWritten, isExternal } from '../../../base/url.ts';
import { type Config, FEED_FILES, type Feed, type Site, type Term } from '../../../model.ts';
import type { FeedData, MenuItemData, SiteData, TermData } from '../page-data.ts';
import { termData } from './post-data.ts';

export interface SiteContext {
  site: Site;
  /** A string of the theme in the site's language; undefined where it has none. */
  translate(key: string): string | undefined;
  version: string;
}

/** The site as the page at a URL shows it: pages differ only in the active entry of the menu. */
export function siteDescriber(context: SiteContext): (url: string) => SiteData {
  const everywhere = siteData(context);
  const { config } = context.site;
  const made = new Map<string, SiteData>();
  return (url) => {
    const name = config.menu.map((item) => isActive(item.url, url)).join();
    const data = made.get(name) ?? {
      ...everywhere,
      menu: menuData(config, url, context.translate),
    };
    made.set(name, data);
    return data;
  };
}

function siteData({ site, version }: SiteContext): Omit<SiteData, 'menu'> {
  const { config } = site;
  const years = site.years.map((year) => year.year);
  const link = (path: string) => hrefOf(config.url, path);
  return {
    title: config.title,
    subtitle: config.subtitle,
    description: config.description,
    author: config.author,
    motto: config.motto,
    avatar: config.avatar && linkOf(config.avatar, config),
    favicon: config.favicon && linkOf(config.favicon, config),
    language: config.language,
    href: link('/'),
    social: config.social.map((item) => ({
      text: item.label,
      href: linkOf(item.url, config),
      icon: item.icon ?? '',
    })),
    feeds: feedData({ url: '/', title: '', posts: [] }, config),
    counts: {
      posts: site.posts.length,
      tags: site.tags.length,
      categories: countTerms(site.categories),
    },
    hasMath: [...site.posts, ...site.pages].some(({ compiled }) => compiled.hasMath),
    links: {
      archives: link('/archives/'),
      tags: link('/tags/'),
      categories: link('/categories/'),
      search: link('/search/'),
    },
    since: config.since || (years.at(-1) ?? 0),
    until: years[0] ?? config.since,
    generator: { name: 'Scholium', version },
  };
}

/** The three formats of a feed, as `<link rel="alternate">` lists them. */
export function feedData(feed: Feed, config: Config): FeedData[] {
  const title = feed.title ? `${feed.title} | ${config.title}` : config.title;
  const entry = (name: string, type: string): FeedData => ({
    title,
    href: hrefOf(config.url, feed.url + name),
    type,
  });
  return [
    entry(FEED_FILES.atom, 'application/atom+xml'),
    entry(FEED_FILES.rss, 'application/rss+xml'),
    entry(FEED_FILES.json, 'application/feed+json'),
  ];
}

/** Tags with their weight in the cloud: 0 for the fewest posts to 4 for the most, by logarithm. */
export function cloudData(tags: Term[], config: Config): TermData[] {
  const logs = tags.map((tag) => Math.log(Math.max(1, tag.posts.length)));
  const least = Math.min(...logs);
  const span = Math.max(...logs) - least;
  return tags.map((tag, index) => ({
    ...termData(tag, config),
    weight: span === 0 ? 0 : Math.round((4 * ((logs[index] ?? least) - least)) / span),
  }));
}

/** A path of the site or a full URL, from the config. */
function linkOf(url: string, config: Config): string {
  return isExternal(url) ? url : hrefOfWritten(config.url, url);
}

function menuData(
  config: Config,
  url: string,
  translate: SiteContext['translate'],
): MenuItemData[] {
  return config.menu.map((item) => ({
    text: translate(`menu.${item.label}`) ?? item.label,
    href: linkOf(item.url, config),
    icon: item.icon ?? '',
    active: isActive(item.url, url),
  }));
}

/** The page itself, or one below it: `/tags/` for `/tags/CNN/`, but `/` only for the index. */
function isActive(entry: string, url: string): boolean {
  if (entry === '/') return /^\/(?:page\/\d+\/)?$/.test(url);
  return url === entry || url.startsWith(entry.endsWith('/') ? entry : `${entry}/`);
}

function countTerms(terms: Term[]): number {
  return terms.reduce((sum, term) => sum + 1 + countTerms(term.children), 0);
}
