/** What files of a site name: faster than a parser, for HTML that Scholium wrote. */

const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

export interface Tags {
  urls: string[];
  /** Where a fragment may lead. */
  anchors: Set<string>;
}

export function readTags(html: string): Tags {
  const tags: Tags = { urls: [], anchors: new Set() };
  for (const [, element = '', attributes = ''] of html.matchAll(TAG)) {
    for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
      const value = decoded(values.find((each) => each !== undefined) ?? '');
      if (name === 'id' || (name === 'name' && element === 'a')) tags.anchors.add(value);
      tags.urls.push(...urlsOfAttribute(name, value));
    }
  }
  return tags;
}

function urlsOfAttribute(name: string, value: string): string[] {
  if (name === 'srcset') return value.split(/,\s+/).map((each) => each.trim().split(/\s/)[0] ?? '');
  // Redirects, and pictures for where a page is shared.
  if (name === 'content') return [/^(?:\d+;\s*url=)?((?:https?:|\/).*)$/.exec(value)?.[1] ?? '#'];
  return ['href', 'src', 'poster', 'action'].includes(name) ? [value] : [];
}

/** The same of style sheets, feeds and the sitemap. */
export function urlsIn(path: string, text: string): string[] {
  if (path.endsWith('.css')) {
    const named = [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = '']) => url);
    return named.filter((url) => !url.startsWith('data:'));
  }
  if (!/\.(?:xml|json|txt)$/.test(path)) return [];
  const full = /https:\/\/(?:[^\s"'<>\\)&]|&amp;(?!quot;|lt;|gt;|#|amp;))+/g;
  return [...text.matchAll(full)].map(([url]) => decoded(url)).filter((url) => URL.canParse(url));
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
}
