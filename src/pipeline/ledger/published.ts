/** What addresses a site has: those that others may have linked to. */
import { byCodeUnit } from '../../base/order.ts';
import {
  FEED_FILES,
  type Page,
  type Post,
  type PublishedAddress,
  type Site,
  type StaticFile,
} from '../../model.ts';
import { writtenAddress } from './written-address.ts';

export interface SiteFiles {
  site: Site;
  pages: Page[];
  staticFiles: StaticFile[];
}

/**
 * Pages, headings of notes, feeds, files beside notes and static files, sorted. Of a list the first page alone: what
 * the others hold moves with every post.
 */
export function publishedAddresses({ site, pages, staticFiles }: SiteFiles): PublishedAddress[] {
  const byUrl = new Map([...site.posts, ...site.pages].map((post) => [post.url, post]));
  const all = [
    ...pages.filter(isKept).flatMap((page) => ofPage(page, byUrl)),
    ...feedUrls(site).map((url) => ({ address: writtenAddress(url), source: undefined })),
    ...site.assets.map(({ outputPath, asset }) => ofFile(outputPath, asset.path)),
    ...staticFiles
      .filter(({ outputPath }) => !FOR_MACHINES.test(outputPath))
      .map(({ outputPath, path }) => ofFile(outputPath, path)),
  ];
  return all.sort((a, b) => byCodeUnit(a.address, b.address));
}

/** What hosts and search engines read: nobody links to it. */
const FOR_MACHINES =
  /^(?:_headers|_redirects|robots\.txt|sitemap[^/]*\.xml|404\.html|CNAME|\.nojekyll)$/;

function isKept(page: Page): boolean {
  if (page.kind === 'not-found') return false;
  return !('pagination' in page) || page.pagination.current === 1;
}

function ofPage(page: Page, byUrl: Map<string, Post>): PublishedAddress[] {
  const address = writtenAddress(page.url);
  if (page.kind === 'redirect') {
    const target = page.to.kind === 'site' ? byUrl.get(page.to.url) : undefined;
    return [{ address, source: target?.path }];
  }
  if (page.kind !== 'post' && page.kind !== 'page') return [{ address, source: undefined }];
  const { path: source, compiled } = page.post;
  const headings = compiled.headings.map(({ id }) => writtenAddress(page.url, id));
  return [address, ...headings].map((each) => ({ address: each, source }));
}

/** The files of every feed. */
export function feedUrls({ feeds }: Site): string[] {
  return feeds.flatMap(({ url }) => Object.values(FEED_FILES).map((name) => url + name));
}

function ofFile(outputPath: string, source: string): PublishedAddress {
  return { address: writtenAddress(urlOfFile(outputPath)), source };
}

/** A folder's page is called by its folder. */
export function urlOfFile(outputPath: string): string {
  return `/${outputPath}`.replace(/\/index\.html$/, '/');
}
