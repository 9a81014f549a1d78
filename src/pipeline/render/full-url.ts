/** Full URLs of pictures: feeds and search engines read them away from the page. */
import { absoluteUrl, hrefOfWritten, isExternal } from '../../base/url.ts';
import type { ResolvedReference } from '../../model.ts';

/** A path or URL of the config as a full URL; undefined for nothing and for `data:`. */
export function fullUrl(siteUrl: string, written: string): string | undefined {
  if (written === '') return undefined;
  if (!isExternal(written)) return new URL(hrefOfWritten(siteUrl, written), siteUrl).href;
  const url = URL.canParse(written, siteUrl) ? new URL(written, siteUrl) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/** The full URL of a post's cover. */
export function coverUrl(
  siteUrl: string,
  cover: ResolvedReference | undefined,
): string | undefined {
  if (cover?.kind === 'site') return absoluteUrl(siteUrl, cover.url);
  return cover?.kind === 'external' ? fullUrl(siteUrl, cover.url) : undefined;
}
