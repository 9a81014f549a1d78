/** Settings that say what the site is and whose. */

import type { ConfigFields } from '../field-table.ts';
import { links, picture, siteAddress } from '../values/addresses.ts';
import { choice, integer, text, texts } from '../values/scalars.ts';
import { timezone } from '../values/timezone.ts';

export const SITE_FIELDS = {
  title: {
    type: text(),
    default: '旁注',
    doc: { en: 'Name of the site.', zh: '网站名称。' },
  },
  subtitle: {
    type: text(),
    default: '',
    doc: { en: 'A line below the title.', zh: '标题下的一行文字。' },
  },
  description: {
    type: text(),
    default: '',
    doc: {
      en: 'What the site is about, for search engines and feeds.',
      zh: '网站简介，供搜索引擎和订阅使用。',
    },
  },
  author: {
    type: text(),
    default: '',
    doc: {
      en: 'Who writes; front matter may name another author for a post.',
      zh: '作者；单篇文章可在 front matter 里另行指定。',
    },
  },
  motto: {
    type: text(),
    default: '',
    doc: { en: "A line below the author's name.", zh: '作者名下的一句话。' },
  },
  avatar: {
    type: picture(),
    default: '',
    doc: {
      en: 'Picture of the author, e.g. `/images/me.png`.',
      zh: '作者头像，如 `/images/me.png`。',
    },
  },
  favicon: {
    type: picture(),
    default: '',
    doc: {
      en: "The site's icon in the browser, e.g. `/favicon.svg`.",
      zh: '浏览器里的网站图标，如 `/favicon.svg`。',
    },
  },
  language: {
    type: choice(['zh-CN', 'en']),
    default: 'zh-CN',
    doc: {
      en: 'Language of menus, labels and messages; `lang` in front matter sets that of a post.',
      zh: '菜单、标签文字和消息的语言；文章自己的语言由 front matter 的 `lang` 指定。',
    },
  },
  timezone: {
    type: timezone(),
    default: 'Asia/Shanghai',
    doc: {
      en: 'Zone in which dates are read and shown, whatever the machine is set to.',
      zh: '读取和显示日期所用的时区，与机器的设置无关。',
    },
  },
  url: {
    type: siteAddress(),
    default: 'http://localhost/',
    doc: {
      en: 'Where the site is published, with its folder if it has one: `https://name.github.io/notes/`.',
      zh: '网站发布的地址；若在子目录下则包含子目录：`https://name.github.io/notes/`。',
    },
  },
  keywords: {
    type: texts(),
    default: [],
    doc: { en: 'Keywords of the whole site.', zh: '整个网站的关键词。' },
  },
  menu: {
    type: links(),
    default: [
      { label: 'home', url: '/', icon: 'home' },
      { label: 'tags', url: '/tags/', icon: 'tags' },
      { label: 'archives', url: '/archives/', icon: 'archive' },
      { label: 'search', url: '/search/', icon: 'search' },
    ],
    doc: {
      en: 'Entries of the menu, each `{label, url, icon}`. A label is one that the theme translates (`home`, `tags`, `categories`, `archives`, `about`, `search`) or your own text.',
      zh: '菜单项，每项为 `{label, url, icon}`。label 可用主题已翻译的名称（`home`、`tags`、`categories`、`archives`、`about`、`search`），也可自拟。',
    },
  },
  social: {
    type: links(),
    default: [],
    doc: {
      en: 'Links to the author elsewhere, each `{label, url, icon}`.',
      zh: '作者在别处的链接，每项为 `{label, url, icon}`。',
    },
  },
  since: {
    type: integer(0, 9999),
    default: 0,
    doc: {
      en: "Year the site began, for the footer; `0` is the first post's.",
      zh: '建站年份，显示在页脚；`0` 表示第一篇文章的年份。',
    },
  },
} satisfies Partial<ConfigFields>;
