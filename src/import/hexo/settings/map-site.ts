/** Name, author, language and address of the site, menu and social links. */

import { isMap, mapOf, textOf, textsOf, wholeNumber } from '../read-blog/values.ts';
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
  const put = (key: string, text: string | undefined) => {
    if (text !== undefined) settings.set(key, text);
  };
  put('title', hexo.takeAs(textOf, 'title'));
  put('subtitle', hexo.takeAs(firstText, 'subtitle'));
  const description = hexo.takeAs(textOf, 'description');
  put('description', description);
  putKeywords(context);
  put('author', hexo.takeAs(textOf, 'author'));
  // NexT shows the description below the author's name where there is no motto.
  const mottoes = [
    theme.takeAs(textOf, 'signature'),
    theme.takeAs(textOf, 'motto'),
    hexo.takeAs(textOf, 'motto'),
  ];
  put('motto', mottoes.find((text) => text !== undefined) ?? description);
  putPictures(context);
  const years = [
    theme.takeAs(yearOf, 'footer', 'since'),
    theme.takeAs(yearOf, 'since'),
    hexo.takeAs(yearOf, 'since'),
  ];
  const year = years.find((each) => each !== undefined);
  if (year !== undefined) settings.set('since', year);
  putLanguage(context);
  putMenu(context);
  putSocial(context);
}

function firstText(value: unknown): string | undefined {
  return textOf(Array.isArray(value) ? value[0] : value);
}

function yearOf(value: unknown): number | undefined {
  return wholeNumber(value, 1, 9999);
}

function putKeywords({ hexo, settings }: MapContext): void {
  const written = hexo.takeAs(textsOf, 'keywords') ?? [];
  const keywords = written
    .flatMap((each) => each.split(/[,，、]/))
    .flatMap((each) => textOf(each) ?? []);
  if (keywords.length > 0) settings.set('keywords', keywords);
}

/** Where the author has set one: that of the theme itself is no picture of the site. */
function putPictures({ hexo, theme, settings, pictureFor }: MapContext): void {
  const pictures: [string, [Settings, ...string[]][]][] = [
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
  ];
  for (const [key, places] of pictures) {
    const found = places.find(([source, ...path]) => textOf(source.chosen(...path)) !== undefined);
    if (!found) continue;
    const [source, ...path] = found;
    const written = textOf(source.take(...path)) ?? '';
    const picture = pictureFor(written);
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
  const written = hexo.takeAs(firstText, 'language') ?? 'en';
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
  const fromTheme = theme.takeAs(mapOf, 'menu');
  const { links, left } = readLinks(fromTheme ?? hexo.takeAs(mapOf, 'menu'), icons);
  remarkLeft(fromTheme ? theme : hexo, 'menu', left);
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
  const { links, left } = readLinks(theme.takeAs(mapOf, 'social'), theme.look('social_icons'));
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
  const written = hexo.takeAs(textOf, 'url');
  const root = hexo.takeAs(textOf, 'root')?.replace(/^\/*|\/*$/g, '');
  const address = written === undefined ? undefined : linkAddress(written);
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address))
    return undefined;
  const url = new URL(address);
  if (url.username || url.password || url.search || url.hash) return undefined;
  const path = url.pathname.replace(/^\/*|\/*$/g, '');
  const full = path === '' && root ? root : path;
  return `${url.origin}/${full === '' ? '' : `${full}/`}`.replace(/(?<!:)\/{2,}/g, '/');
}
