/** Menus and social links: an address, perhaps with an icon behind `||`, by their label. */
import { isMap, textOf } from '../read-blog/values.ts';

export interface SiteLink {
  label: string;
  url: string;
  icon?: string;
}

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'xmpp:', 'matrix:'];

/** An address as scholium.yaml may hold it; undefined where none can be made of it. */
export function linkAddress(written: string): string | undefined {
  const plain = written.trim();
  const url = plain.startsWith('//') ? `https:${plain}` : plain;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return URL.canParse(url) && SCHEMES.includes(new URL(url).protocol) ? url : undefined;
  }
  const path = url.startsWith('/') ? url : `/${url}`;
  return /\\|(?:^|\/)\.\.?(?:\/|$)|^\/\//.test(path) ? undefined : path;
}

export interface LinksRead {
  links: SiteLink[];
  /** Labels of entries that could not be read. */
  left: string[];
}

/** `{home: / || fa fa-home, Docs: {default: /docs/, A: /a/}}`; the inner ones come behind the outer. */
export function readLinks(value: unknown, iconNames: unknown): LinksRead {
  const read: LinksRead = { links: [], left: [] };
  if (isMap(value)) addLinks(value, { base: '', iconNames }, read);
  return read;
}

function addLinks(
  map: Record<string, unknown>,
  { base, iconNames }: { base: string; iconNames: unknown },
  read: LinksRead,
): void {
  for (const [name, value] of Object.entries(map)) {
    if (name === 'default' && base !== '') continue;
    if (value === null || value === false) continue;
    const own = isMap(value) ? textOf(value.default) : textOf(value);
    const link = own === undefined ? undefined : linkOf(name, own, { base, iconNames });
    if (link) read.links.push(link);
    else if (own !== undefined || !isMap(value)) read.left.push(name);
    if (isMap(value)) addLinks(value, { base: link?.url ?? '/', iconNames }, read);
  }
}

function linkOf(
  name: string,
  written: string,
  { base, iconNames }: { base: string; iconNames: unknown },
): SiteLink | undefined {
  const [address = '', ownIcon = ''] = written.split('||').map((part) => part.trim());
  const isBelow = base.startsWith('/') && base !== '/' && !/^(?:[a-z]+:|\/\/)/i.test(address);
  const url = linkAddress(
    isBelow ? `${base.replace(/\/$/, '')}/${address.replace(/^\//, '')}` : address,
  );
  const label = textOf(name);
  if (url === undefined || label === undefined) return undefined;
  const named = isMap(iconNames) ? (textOf(iconNames[name]) ?? '') : '';
  const icon = iconOf(ownIcon || named, label, url);
  return { label: LABELS.get(label.toLowerCase()) ?? label, url, ...(icon && { icon }) };
}

/** Labels that the theme translates. */
const LABELS = new Map(
  ['home', 'tags', 'categories', 'archives', 'about', 'search'].map((label) => [label, label]),
);

/** Words in names of Font Awesome, labels and addresses → icons of muse. */
const ICONS: [RegExp, string][] = [
  [/github/, 'github'],
  [/gitlab/, 'gitlab'],
  [/stack-?overflow/, 'stackoverflow'],
  [/weibo/, 'weibo'],
  [/zhihu/, 'zhihu'],
  [/bilibili/, 'bilibili'],
  [/mastodon/, 'mastodon'],
  [/scholar/, 'googlescholar'],
  [/orcid/, 'orcid'],
  [/twitter|(?:^|[/ -])x(?:\.com|$)/, 'x'],
  [/e-?mail|envelope|mailto/, 'email'],
  [/rss|atom\.xml/, 'rss'],
  [/home/, 'home'],
  [/tags?(?:\b|$)/, 'tags'],
  [/categor|(?:^| )(?:fa-)?th(?:-large|-list)?$/, 'categories'],
  [/archive/, 'archive'],
  [/search/, 'search'],
  [/about|user/, 'user'],
  [/calendar|schedule/, 'calendar'],
  [/book/, 'book'],
  [/folder/, 'folder'],
  [/clock/, 'clock'],
];

/** What the author named counts most, then the label, then the address. */
function iconOf(icon: string, label: string, url: string): string | undefined {
  const own = [icon, label, url].map((text) => text.toLowerCase());
  for (const text of own) {
    const found = ICONS.find(([pattern]) => text !== '' && pattern.test(text))?.[1];
    if (found) return found;
  }
  return /^https?:/.test(url) ? 'link' : undefined;
}
