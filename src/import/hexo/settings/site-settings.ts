/** Settings of the new site, and how scholium.yaml says them: in groups, for people. */
import { yamlInline, yamlKey, yamlText } from '../../../base/yaml-scalar.ts';
import type { Bilingual } from '../../../model.ts';

/** By key as scholium.yaml has it: `index.per_page`. */
export type SiteSettings = Map<string, unknown>;

interface Group {
  title: Bilingual;
  keys: string[];
}

const GROUPS: Group[] = [
  {
    title: { en: 'The site and its author', zh: '网站与作者' },
    keys: [
      'title',
      'subtitle',
      'description',
      'keywords',
      'author',
      'motto',
      'avatar',
      'favicon',
      'since',
    ],
  },
  {
    title: {
      en: 'Language of menus; the only time zone that dates are read in',
      zh: '界面语言；日期只按这个时区读取',
    },
    keys: ['language', 'timezone'],
  },
  {
    title: {
      en: 'Where the site is published, and the addresses of new posts',
      zh: '网站发布的地址，以及新文章的地址格式',
    },
    keys: ['url', 'permalink', 'tag_slugs', 'category_slugs'],
  },
  {
    title: { en: 'Addresses of the old site that lead to new ones', zh: '旧网站的地址 → 新地址' },
    keys: ['redirects'],
  },
  {
    title: { en: 'Posts on a page of each list; 0 for all', zh: '各列表每页的文章数；0 为全部' },
    keys: ['index', 'archive', 'tag', 'category', 'feed'],
  },
  {
    title: { en: 'Menu and links to the author elsewhere', zh: '菜单与社交链接' },
    keys: ['menu', 'social'],
  },
  {
    title: {
      en: 'Markdown and formulas, as the old site set them',
      zh: 'Markdown 与公式，与旧网站一致',
    },
    keys: ['markdown', 'math'],
  },
  {
    title: { en: 'Which notes are published', zh: '发布哪些笔记' },
    keys: ['drafts', 'future'],
  },
  { title: { en: 'Comments', zh: '评论' }, keys: ['comments'] },
  {
    title: { en: 'Looks: scholium help theme', zh: '外观：scholium help theme' },
    keys: ['theme_options'],
  },
];

/** Every setting of `settings` is in a group. */
export function settingsText(settings: SiteSettings): string {
  const isChinese = settings.get('language') === 'zh-CN';
  const head = isChinese
    ? '# 由 scholium import 从 Hexo 的配置写成。全部配置项：scholium help config\n'
    : '# Written by scholium import from the settings of Hexo. All there are: scholium help config\n';
  const parts = GROUPS.map(({ title, keys }) => {
    const lines = keys.flatMap((key) => entryLines(key, settings));
    return lines.length === 0 ? '' : `\n# ${isChinese ? title.zh : title.en}\n${lines.join('')}`;
  });
  return head + parts.join('');
}

/** Keys that no group has: none may be left. */
export function ungroupedKeys(settings: SiteSettings): string[] {
  const known = GROUPS.flatMap(({ keys }) => keys);
  return [...settings.keys()].filter((key) => !known.includes(key.split('.')[0] ?? ''));
}

function entryLines(key: string, settings: SiteSettings): string[] {
  if (settings.has(key)) return [`${key}:${valueText(settings.get(key), key)}`];
  const below = [...settings].filter(([each]) => each.startsWith(`${key}.`));
  if (below.length === 0) return [];
  const lines = below.map(([each, value]) => {
    const name = each.slice(key.length + 1);
    return `  ${name}:${valueText(value, each).replace(/\n(?=.)/g, '\n  ')}`;
  });
  return [`${key}:\n`, ...lines];
}

/** Lists of links and maps have a line for each entry. */
function valueText(value: unknown, key: string): string {
  if (typeof value === 'string') return ` ${yamlText(value)}\n`;
  if (Array.isArray(value) && (key === 'menu' || key === 'social') && value.length > 0) {
    return `\n${value.map((item) => `  - ${yamlInline(item)}\n`).join('')}`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return ` ${yamlInline(value)}\n`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}\n';
  return `\n${entries.map(([name, each]) => `  ${yamlKey(name)}: ${yamlInline(each)}\n`).join('')}`;
}
