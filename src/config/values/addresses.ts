/** The site's own address, and links to its pages and to elsewhere. */

import { wrongType } from '../../diagnostics/catalogue/config.ts';
import {
  linkIncomplete,
  siteUrl,
  unsafeAddress,
} from '../../diagnostics/catalogue/config-values.ts';
import type { Bilingual, MenuItem, Problem } from '../../model.ts';
import { type Cursor, isMap, shortened } from '../cursor.ts';
import { reportUnknownKeys } from '../unknown-keys.ts';
import { mapOf } from './names.ts';
import { plainText } from './scalars.ts';
import type { ValueType } from './value-type.ts';

/** Schemes that a link may have; `javascript:` and `data:` would run in the reader's browser. */
const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:', 'xmpp:', 'matrix:'];
const PICTURE_SCHEMES = ['http:', 'https:'];

export function siteAddress(): ValueType<string> {
  return {
    expected: { en: 'a full web address', zh: '完整的网址' },
    read(cursor) {
      const written = plainText(cursor);
      if (written === undefined) return undefined;
      const address = siteAddressOf(cursor.key, written);
      return 'problem' in address ? cursor.fail(address.problem) : address.url;
    },
    show: (value) => value,
  };
}

/** `written` with a final slash; `key` is what the problem calls it. */
export function siteAddressOf(
  key: string,
  written: string,
): { url: string } | { problem: Problem } {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const reason = whyNoSite(written, url);
  if (reason || !url) {
    return { problem: siteUrl(key, shortened(written), reason ?? NO_ADDRESS) };
  }
  return { url: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

const NO_ADDRESS = { en: 'it is no web address', zh: '它不是网址' };

function whyNoSite(written: string, url: URL | undefined): Bilingual | undefined {
  if (!/^https?:\/\//i.test(written)) {
    return { en: 'it must begin with https:// or http://', zh: '必须以 https:// 或 http:// 开头' };
  }
  if (!url) return NO_ADDRESS;
  if (/[?#]/.test(written)) {
    return { en: 'it may not hold `?` or `#`', zh: '不能含有 `?` 或 `#`' };
  }
  if (url.username !== '' || url.password !== '') {
    return { en: 'it may not hold a user name', zh: '不能含有用户名' };
  }
  if (url.pathname.includes('//') || /%2f|%5c|%00/i.test(url.pathname)) {
    return { en: 'its path has an empty or unsafe part', zh: '其路径中有空的或不安全的一段' };
  }
  return undefined;
}

/** A picture's path or address, or empty for none. */
export function picture(): ValueType<string> {
  return {
    expected: { en: 'a path of the site or a web address', zh: '站内路径或网址' },
    read: (cursor) => (cursor.value === '' ? '' : address(cursor, PICTURE_SCHEMES)),
    show: (value) => (value === '' ? "''" : value),
  };
}

/** A folder of the site or of another host, with a final slash. */
export function clientFolder(): ValueType<string> {
  return {
    expected: { en: 'a path of the site or a web address', zh: '站内路径或网址' },
    read: (cursor) => address(cursor, PICTURE_SCHEMES)?.replace(/\/?$/, '/'),
    show: (value) => value,
  };
}

/** Old paths → paths of the site or addresses elsewhere. Whether both can be is known when the site is. */
export function redirects(): ValueType<Record<string, string>> {
  return mapOf(
    { en: 'a map from old paths to new ones', zh: '从旧路径到新路径的映射' },
    (from, item) => {
      const to = address(item, PICTURE_SCHEMES);
      return to === undefined ? undefined : [from, to];
    },
  );
}

/** Entries of a menu; an entry with a fault is left out. */
export function links(): ValueType<MenuItem[]> {
  const expected = { en: 'a list of links', zh: '链接列表' };
  return {
    expected,
    read(cursor) {
      if (Array.isArray(cursor.value)) return cursor.items().flatMap((item) => link(item) ?? []);
      return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
    },
    show: (value) => `[${value.map(({ label }) => label).join(', ')}]`,
  };
}

function link(cursor: Cursor): MenuItem | undefined {
  if (!isMap(cursor.value)) {
    const expected = { en: '{label: …, url: …}', zh: ' {label: …, url: …}' };
    return cursor.fail(wrongType(cursor.key, expected, cursor.got()));
  }
  reportUnknownKeys(cursor, ['label', 'url', 'icon']);
  const label = required(cursor, 'label') ? plainText(cursor.item('label')) : undefined;
  const url = required(cursor, 'url') ? address(cursor.item('url'), LINK_SCHEMES) : undefined;
  const icon = cursor.item('icon').isAbsent ? '' : plainText(cursor.item('icon'));
  if (!label || !url || icon === undefined) return undefined;
  return icon === '' ? { label, url } : { label, url, icon };
}

function required(cursor: Cursor, name: string): boolean {
  const { isAbsent, value } = cursor.item(name);
  if (!isAbsent && value !== '') return true;
  cursor.fail(linkIncomplete(cursor.key, name));
  return false;
}

function address(cursor: Cursor, schemes: string[]): string | undefined {
  const written = plainText(cursor);
  if (written === undefined) return undefined;
  const reason = written.startsWith('/') ? whyNoPath(written) : whyNoUrl(written, schemes);
  return reason ? cursor.fail(unsafeAddress(cursor.key, shortened(written), reason)) : written;
}

function whyNoPath(path: string): Bilingual | undefined {
  if (path.startsWith('//')) {
    return { en: 'an address without https: is ambiguous', zh: '网址应写明 https:' };
  }
  if (/\\|(?:^|\/)\.\.?(?:\/|$)/.test(path)) {
    return { en: 'it leaves the path it names', zh: '其中有 `..`、`.` 或反斜杠' };
  }
  return undefined;
}

function whyNoUrl(written: string, schemes: string[]): Bilingual | undefined {
  if (!URL.canParse(written)) {
    return { en: 'it is neither a path nor an address', zh: '它既不是路径也不是网址' };
  }
  const { protocol } = new URL(written);
  if (schemes.includes(protocol)) return undefined;
  return { en: `\`${protocol}\` is not allowed here`, zh: `这里不允许 \`${protocol}\`` };
}
