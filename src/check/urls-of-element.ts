/** Which attributes of which elements hold URLs. */
import type { Element } from 'hast';

const LINK_ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  image: ['href', 'xLinkHref'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xLinkHref'],
  video: ['src', 'poster'],
};

const PICTURE_META = new Set(['og:image', 'twitter:image']);

/** The URLs of an element that are no pictures, as written. */
export function linksOf({ tagName, properties }: Element): string[] {
  if (tagName === 'meta') return refreshUrl(properties);
  const names = Object.hasOwn(LINK_ATTRIBUTES, tagName) ? LINK_ATTRIBUTES[tagName] : undefined;
  return (names ?? []).map((name) => properties[name]).filter((url) => typeof url === 'string');
}

/** The URLs of pictures besides the `src` of an image, as written. */
export function pictureUrlsOf({ tagName, properties }: Element): string[] {
  if (tagName === 'meta') {
    const name = String(properties.property ?? properties.name ?? '');
    return PICTURE_META.has(name) && properties.content ? [String(properties.content)] : [];
  }
  if (tagName !== 'img' && tagName !== 'source') return [];
  return typeof properties.srcSet === 'string' ? candidatesOf(properties.srcSet) : [];
}

/** `<meta http-equiv="refresh" content="0; url=/new/">`: how an alias leads on. */
function refreshUrl(properties: Element['properties']): string[] {
  if (String(properties.httpEquiv ?? '').toLowerCase() !== 'refresh') return [];
  const url = /^[\s\d.]*[;,]\s*url\s*=\s*['"]?(.*?)['"]?\s*$/i.exec(
    String(properties.content),
  )?.[1];
  return url === undefined ? [] : [url];
}

/** `a.png 1x, b.png 2x`; a comma within a URL, as in `data:`, is part of it. */
function candidatesOf(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?(?:,|$)/g)].map(
    ([, url = '']) => url,
  );
}
