/** Which addresses of the ledger the site no longer has. */
import { FEED_FILES, type LostAddress, type Page, type Post } from '../../model.ts';
import type { IsKnown, LedgerLine } from './ledger-lines.ts';
import { feedUrls, type SiteFiles, urlOfFile } from './published.ts';

/** In the order of the ledger, each once. An address that is a redirect now is there. */
export function lostAddresses(lines: readonly LedgerLine[], site: OpenSite): LostAddress[] {
  const lost = new Map<string, LostAddress>();
  for (const { url, fragment, address, source, line } of lines) {
    const anchors = site.anchorsAt(url);
    if (anchors && (fragment === '' || anchors === ANY || anchors.includes(fragment))) continue;
    const follows = fragment === '' ? isFeedOfLost(url, site) : !anchors;
    if (!lost.has(address)) lost.set(address, { address, source, line, url, fragment, follows });
  }
  return [...lost.values()];
}

export interface OpenSite {
  /** Ids at an address; undefined where nothing is. */
  anchorsAt(url: string): readonly string[] | undefined;
  /** Whether a line as written is of an address that is there: most are, and reading each costs. */
  isThere: IsKnown;
}

/** A page elsewhere may have any id. */
const ANY: readonly string[] = [];
const NO_IDS: readonly string[] = [];

export function openSite({ site, pages, staticFiles }: SiteFiles): OpenSite {
  const posts = new Map([...site.posts, ...site.pages].map((post) => [post.url, post]));
  const redirects = new Map<string, Page & { kind: 'redirect' }>();
  const urls = new Set(feedUrls(site));
  for (const page of pages) {
    urls.add(page.url);
    if (page.kind === 'redirect') redirects.set(page.url, page);
  }
  for (const { outputPath } of [...site.assets, ...staticFiles]) urls.add(urlOfFile(outputPath));
  const anchorsAt = (written: string) => {
    const url = urls.has(written) ? written : `${written}/`;
    if (!urls.has(url)) return undefined;
    const post = posts.get(url) ?? endOf(redirects.get(url), posts);
    return post === 'elsewhere' ? ANY : (post?.compiled.ids ?? NO_IDS);
  };
  return { anchorsAt, isThere: byWrittenLine(anchorsAt) };
}

const [HASH, TAB] = ['#'.charCodeAt(0), '\t'.charCodeAt(0)];

/** Lines of one page stand together: where the first is read, nothing is taken apart for the others. */
function byWrittenLine(anchorsAt: OpenSite['anchorsAt']): IsKnown {
  let url = '';
  let anchors: readonly string[] | undefined;
  return (text, start, end) => {
    if (url === '' || !text.startsWith(url, start) || !endsAt(text, start + url.length, end)) {
      let at = start;
      while (at < end && !endsAt(text, at, end)) at++;
      url = text.slice(start, at);
      anchors = anchorsAt(url);
    }
    const at = start + url.length;
    if (anchors === undefined || at >= end || text.charCodeAt(at) === TAB) {
      return anchors !== undefined;
    }
    return anchors.some((id) => {
      const after = at + 1 + id.length;
      return text.startsWith(id, at + 1) && (after === end || text.charCodeAt(after) === TAB);
    });
  };
}

/** Whether the path of an address can end there. */
function endsAt(text: string, at: number, end: number): boolean {
  const sign = text.charCodeAt(at);
  return at >= end || sign === HASH || sign === TAB;
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
  return FEED_NAMES.includes(name) && !site.anchorsAt(folder);
}
