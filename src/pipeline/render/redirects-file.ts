/** `_redirects`: old addresses for hosts that read this file (Cloudflare Pages, Netlify, GitLab Pages). */
import { byCodeUnit } from '../../base/order.ts';
import { hrefOf } from '../../base/url.ts';
import type { Config, OutputFile, Page } from '../../model.ts';
import { urlOf } from './page/fill-fragment.ts';

/**
 * A line for each redirect, none without any. Cloudflare follows a line before it looks for a file, and knows no
 * `301!`; Netlify and GitLab look for the file first, which is the page that redirects, unless Netlify is told `301!`.
 */
export function redirectsFile({ url: siteUrl, hosting }: Config, pages: Page[]): OutputFile[] {
  if (hosting.redirects === 'none') return [];
  const status = hosting.redirects === 'forced' ? '301!' : '301';
  const href = (url: string) => hrefOf(siteUrl, url);
  const lines = pages
    .filter((page) => page.kind === 'redirect')
    .map(({ url, to }) => `${asLiteral(href(url))} ${urlOf(to, href)} ${status}`)
    .sort(byCodeUnit);
  return lines.length > 0 ? [{ path: '_redirects', contents: `${lines.join('\n')}\n` }] : [];
}

/** `*` and `:name` stand for other text there. */
function asLiteral(path: string): string {
  return path.replace(/[*:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
