/** Paths of a site's pages: decoded inside Scholium, percent-encoded under the base path outside. */

/** Of a path that has nothing to encode, or to decode. */
const UNCHANGED = /^[A-Za-z0-9\-_.!~*'()$+,;=:@/]*$/;

/** A decoded path as it stands in an `href`; `/`, unreserved characters and sub-delimiters stay. */
export function encodePath(path: string): string {
  if (UNCHANGED.test(path)) return path; // most are: taking them apart costs
  return path
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(/%(?:24|2B|2C|3B|3D|3A|40)/g, decodeURIComponent),
    )
    .join('/');
}

/**
 * An id as it stands behind `#` in a link within a page: browsers read letters of all scripts, and
 * the page is smaller where they are those of the heading.
 */
export function encodeFragment(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, encodePath);
}

/** The path as an author would write it; as it is where its escapes are not UTF-8. */
export function decodePath(path: string): string {
  if (UNCHANGED.test(path)) return path;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch (cause) {
    if (cause instanceof URIError) return path.normalize('NFC');
    throw cause;
  }
}

/** The base path of a site: `/` or `/notes/`. */
export function basePathOf(siteUrl: string): string {
  // The config's check leaves a scheme, a host and a path; taking them apart anew for each link costs.
  const path = decodePath(siteUrl.replace(/^[a-z]+:\/\/[^/]*/i, ''));
  return path.endsWith('/') ? path : `${path}/`;
}

/** What a link on a page of the site holds for the site's path `url`: `/notes/tags/%E2%80%A6/`. */
export function hrefOf(siteUrl: string, url: string): string {
  return encodePath(basePathOf(siteUrl) + url.replace(/^\//, ''));
}

/** A path of the site as an author writes it in settings: with `?query`, `#fragment` or escapes. */
export function hrefOfWritten(siteUrl: string, written: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  return hrefOf(siteUrl, decodePath(path)) + encodeURI(decodePath(rest));
}

/** The full URL of the site's path `url`. */
export function absoluteUrl(siteUrl: string, url: string): string {
  // Most hosts are as they stand; taking a URL apart for each link costs.
  const plain = /^https?:\/\/[a-z\d.-]+(?=\/|$)/.exec(siteUrl)?.[0];
  return (plain ?? new URL(siteUrl).origin) + hrefOf(siteUrl, url);
}

/** `https:`, `mailto:`, `data:` or `//host`: not a path of this site. */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

/** The file that a static host serves for a path: `/tags/` → `tags/index.html`. */
export function outputPathOf(url: string): string {
  const path = url.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
