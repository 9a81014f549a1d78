/** Name, author, language and address of the site, menu and social links. */

import { isMap, textOf, wholeNumber } from '../read-blog/values.ts';
import type { Settings } from './layers.ts';
import { linkAddress, readLinks, type SiteLink } from './links.ts';
import type { SiteSettings } from './site-settings.ts';

export interface MapContext {
  hexo: Settings;
  theme: Settings;
  settings: SiteSettings;
  /** The path in the new site of a picture that settings name. */
  pictureFor(written: string): string | undefined;
}

export function mapSite(context: MapContext): void {
  const { hexo, theme, settings } = context;
  const put = (key: string, value: unknown) => {
    const text = textOf(value);
    if (text !== undefined) settings.set(key, text);
  };
  put('title', hexo.take('title'));
  put('subtitle', first(hexo.take('subtitle')));
  const description = textOf(hexo.take('description'));
  put('description', description);
  putKeywords(context);
  put('author', hexo.take('author'));
  // NexT shows the description below the author's name where there is no motto.
  const mottoes = [theme.take('signature'), theme.take('motto'), hexo.take('motto')];
  put('motto', mottoes.map(textOf).find((text) => text !== undefined) ?? description);
  putPictures(context);
  const since = theme.take('footer', 'since') ?? theme.take('since') ?? hexo.take('since');
  const year = wholeNumber(since, 1, 9999);
  if (year !== undefined) settings.set('since', year);
  putLanguage(context);
  putMenu(context);
  putSocial(context);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function putKeywords({ hexo, settings }: MapContext): void {
  const value = hexo.take('keywords');
  const list = Array.isArray(value) ? value : (textOf(value)?.split(/[,，、]/) ?? []);
  const keywords = list.flatMap((each: unknown) => textOf(each) ?? []);
  if (keywords.length > 0) settings.set('keywords', keywords);
}

function putPictures(context: MapContext): void {
  const { hexo, theme, settings } = context;
  const pictures = [
    [
      'avatar',
      [
        [theme, 'avatar', 'url'],
        [theme, 'avatar'],
        [hexo, 'avatar'],
      ],
    ],
    [
      'favicon',
      [
        [theme, 'favicon', 'medium'],
        [theme, 'favicon', 'small'],
        [theme, 'favicon'],
        [hexo, 'favicon'],
      ],
    ],
  ] as const;
  for (const [key, places] of pictures) {
    const found = places.find(([source, ...path]) => textOf(source.look(...path)) !== undefined);
    for (const [source, ...path] of places) if (!isMap(source.look(...path))) source.take(...path);
    if (!found) continue;
    const [source, ...path] = found;
    const written = textOf(source.look(...path)) ?? '';
    const picture = context.pictureFor(written);
    if (picture !== undefined) settings.set(key, picture);
    else {
      source.remark(path, {
        en: `there is no picture \`${written}\` in the blog`,
        zh: `博客里没有图片 \`${written}\``,
      });
    }
  }
}

/** Two languages of the interface; in others, notes are as they are and menus in English. */
function putLanguage({ hexo, settings }: MapContext): void {
  const written = textOf(first(hexo.take('language'))) ?? 'en';
  const isChinese = /^zh/i.test(written) || written === 'default';
  settings.set('language', isChinese ? 'zh-CN' : 'en');
  if (isChinese ? /hant|tw|hk/i.test(written) : !/^en/i.test(written)) {
    hexo.remark(['language'], {
      en: `menus and labels are in Chinese (simplified) or English, not \`${written}\``,
      zh: `菜单和标签只有简体中文与英文，没有 \`${written}\``,
    });
  }
}

function putMenu({ hexo, theme, settings }: MapContext): void {
  const icons = theme.look('menu_icons');
  const fromTheme = theme.take('menu');
  const { links, left } = readLinks(fromTheme ?? hexo.take('menu'), icons);
  remarkLeft(theme, 'menu', left);
  const hasSearch = ['local_search', 'algolia_search', 'swiftype_key', 'tinysou_Key'].some((key) =>
    isOn(theme.look(key)),
  );
  if (hasSearch && links.length > 0 && !links.some(({ url }) => url === '/search/')) {
    links.push({ label: 'search', url: '/search/', icon: 'search' });
  }
  if (links.length > 0) settings.set('menu', links.map(withSlash));
}

/** `/archives` is a folder; `/sitemap.xml` is a file. */
function withSlash(link: SiteLink): SiteLink {
  const isFolder = link.url.startsWith('/') && !/(?:\/|\.[a-z0-9]+|[?#].*)$/i.test(link.url);
  return isFolder ? { ...link, url: `${link.url}/` } : link;
}

function putSocial({ theme, settings }: MapContext): void {
  const { links, left } = readLinks(theme.take('social'), theme.look('social_icons'));
  remarkLeft(theme, 'social', left);
  if (links.length > 0) settings.set('social', links);
}

function remarkLeft(theme: Settings, key: string, left: string[]): void {
  for (const name of left) {
    theme.remark([key, name], {
      en: 'a link may lead to a path of the site, or by https, mailto, tel, xmpp or matrix',
      zh: '链接只能是站内路径，或 https、mailto、tel、xmpp、matrix 地址',
    });
  }
}

/** `enable: true`, `true`, or any text. */
export function isOn(value: unknown): boolean {
  if (isMap(value)) return value.enable === true;
  return value === true || textOf(value) !== undefined;
}

/** Where the site is published: `url`, with `root` where it is not in it. */
export function siteUrlOf(hexo: Settings): string | undefined {
  const written = textOf(hexo.take('url'));
  const root = textOf(hexo.take('root'))?.replace(/^\/*|\/*$/g, '');
  const address = written === undefined ? undefined : linkAddress(written);
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address))
    return undefined;
  const url = new URL(address);
  if (url.username || url.password || url.search || url.hash) return undefined;
  const path = url.pathname.replace(/^\/*|\/*$/g, '');
  const full = path === '' && root ? root : path;
  return `${url.origin}/${full === '' ? '' : `${full}/`}`.replace(/(?<!:)\/{2,}/g, '/');
}
