/** Which addresses of the ledger the site no longer has. */
import { FEED_FILES, type LostAddress, type Page, type Post } from '../../model.ts';
import type { LedgerLine } from './ledger-lines.ts';
import { feedUrls, type SiteFiles, urlOfFile } from './published.ts';

/** In the order of the ledger. An address that is a redirect now is there. */
export function lostAddresses(lines: readonly LedgerLine[], files: SiteFiles): LostAddress[] {
  const site = openSite(files);
  return lines.flatMap((line): LostAddress[] => {
    const { url, fragment } = line;
    const hasPage = site.has(url);
    if (hasPage && (fragment === '' || site.hasAnchor(url, fragment))) return [];
    const { address, source, line: at } = line;
    const follows = fragment === '' ? isFeedOfLost(url, site) : !hasPage;
    return [{ address, source, line: at, url, fragment, follows }];
  });
}

interface OpenSite {
  has(url: string): boolean;
  hasAnchor(url: string, id: string): boolean;
}

function openSite({ site, pages, staticFiles }: SiteFiles): OpenSite {
  const posts = new Map([...site.posts, ...site.pages].map((post) => [post.url, post]));
  const redirects = new Map<string, Page & { kind: 'redirect' }>();
  const urls = new Set(feedUrls(site));
  for (const page of pages) {
    urls.add(page.url);
    if (page.kind === 'redirect') redirects.set(page.url, page);
  }
  for (const { outputPath } of [...site.assets, ...staticFiles]) urls.add(urlOfFile(outputPath));
  const named = (url: string) =>
    urls.has(url) ? url : urls.has(`${url}/`) ? `${url}/` : undefined;
  return {
    has: (url) => named(url) !== undefined,
    hasAnchor(written, id) {
      const url = named(written) ?? written;
      const post = posts.get(url) ?? endOf(redirects.get(url), posts);
      return post === 'elsewhere' || post?.compiled.ids.includes(id) === true;
    },
  };
}

/** Browsers keep the fragment on the way, but where the redirect has one of its own. */
function endOf(
  redirect: (Page & { kind: 'redirect' }) | undefined,
  posts: Map<string, Post>,
): Post | 'elsewhere' | undefined {
  if (!redirect) return undefined;
  const { to } = redirect;
  return to.kind === 'external' ? 'elsewhere' : posts.get(to.url);
}

const FEED_NAMES: readonly string[] = Object.values(FEED_FILES);

/** `/tags/x/atom.xml`, where `/tags/x/` is gone as well. */
function isFeedOfLost(url: string, site: OpenSite): boolean {
  const [, folder = '', name = ''] = /^(.*\/)([^/]*)$/.exec(url) ?? [];
  return FEED_NAMES.includes(name) && !site.has(folder);
}
