/** Lists, feeds, Markdown, formulas, and which notes are published. */
import { isMacroName } from '../../../base/macro-name.ts';
import type { Packages } from '../read-blog/packages.ts';
import { isMap, switchOf, textOf, textsOf, valueAt, wholeNumber } from '../read-blog/values.ts';
import type { ListRules } from './hexo-rules.ts';
import type { Settings } from './layers.ts';
import { isOn, type MapContext } from './map-site.ts';

export function mapLists(
  { hexo, theme, settings }: MapContext,
  lists: ListRules,
  excerpts: boolean,
) {
  const isCut = theme.takeAs(switchOf, 'auto_excerpt', 'enable') === true || excerpts;
  settings.set('index.content', isCut ? 'excerpt' : 'full');
  settings.set('index.per_page', lists.index.perPage);
  settings.set('archive.per_page', lists.archive.perPage);
  settings.set('tag.per_page', lists.tag.perPage);
  settings.set('category.per_page', lists.category.perPage);
  const limit = hexo.takeAs(feedLimit, 'feed', 'limit');
  if (limit !== undefined) settings.set('feed.limit', limit);
  if (hexo.takeAs(switchOf, 'feed', 'content') === false) settings.set('feed.content', 'excerpt');
  remarkFeed(hexo);
}

const MOST_POSTS = 10_000;

/** 0 and `false` are all posts. */
function feedLimit(value: unknown): number | undefined {
  if (value === 0 || value === false) return MOST_POSTS;
  return wholeNumber(value, 1, MOST_POSTS);
}

function remarkFeed(hexo: Settings): void {
  const paths = hexo.takeAs(textsOf, 'feed', 'path') ?? [];
  if (paths.every((path) => /^\/?(?:atom|rss)\.xml$/.test(path))) return;
  hexo.remark(['feed', 'path'], {
    en: 'feeds are at `/atom.xml`, `/rss.xml` and `/feed.json`; readers of the old one must be told',
    zh: '订阅地址是 `/atom.xml`、`/rss.xml` 和 `/feed.json`；请告诉旧地址的订阅者',
  });
}

export function mapPublished({ hexo, settings }: MapContext): void {
  if (hexo.takeAs(switchOf, 'render_drafts') === true) settings.set('drafts', true);
  if (hexo.takeAs(switchOf, 'future') !== false) settings.set('future', true);
}

/** Ids of headings as the old site had them, so that links to them stay. */
const HEADING_IDS = ['markdown.heading_ids', 'hexo'] as const;

export function mapMarkdown(context: MapContext, { renderer }: Packages): void {
  const { hexo, settings } = context;
  const [group, smart] = OPTIONS_OF[renderer];
  const breaks = hexo.takeAs(switchOf, ...group, 'breaks') ?? renderer !== 'pandoc';
  const quotes = smart === undefined ? true : (hexo.takeAs(switchOf, ...group, smart) ?? true);
  settings.set('markdown.breaks', breaks);
  if (quotes) settings.set('markdown.smart_quotes', true);
  settings.set(...HEADING_IDS);
  const macros = macrosOf(context);
  if (Object.keys(macros).length > 0) settings.set('math.macros', macros);
}

/** Where each renderer has its options, and what it calls smart quotes. */
const OPTIONS_OF = {
  marked: [['marked'], 'smartypants'],
  kramed: [['kramed'], 'smartypants'],
  'markdown-it': [['markdown', 'render'], 'typographer'],
  pandoc: [['pandoc'], undefined],
} as const;

/** Of plugins of markdown-it, of the theme, and of filters that set formulas. */
function macrosOf({ hexo, theme }: MapContext): Record<string, string> {
  const plugins = hexo.look('markdown', 'plugins');
  const ofPlugins = (Array.isArray(plugins) ? plugins : []).map((each: unknown) =>
    valueAt(each, ['options', 'macros']),
  );
  const given = [
    ...ofPlugins,
    hexo.take('katex', 'options', 'macros'),
    hexo.take('mathjax', 'macros'),
    theme.take('math', 'katex', 'macros'),
    theme.take('math', 'mathjax', 'macros'),
  ];
  const entries = given.flatMap((map) => (isMap(map) ? Object.entries(map) : []));
  const named = entries.flatMap(([key, value]): [string, string][] => {
    const tex = textOf(Array.isArray(value) ? value[0] : value);
    const name = key.startsWith('\\') ? key : `\\${key}`;
    return tex !== undefined && isMacroName(name) ? [[name, tex]] : [];
  });
  return Object.fromEntries(named);
}

export interface MathRules {
  /** Whether a theme or plugin sets formulas. */
  hasMath: boolean;
  /** Only in notes that ask for it: `mathjax: true`. */
  isPerNote: boolean;
}

export function mathRules(
  { hexo, theme }: Pick<MapContext, 'hexo' | 'theme'>,
  packages: Packages,
): MathRules {
  const switches: [Settings, string[]][] = [
    [theme, ['math', 'mathjax']],
    [theme, ['math', 'katex']],
    [theme, ['math']],
    [theme, ['mathjax']],
    [theme, ['katex']],
    [hexo, ['mathjax']],
    [hexo, ['katex']],
    [hexo, ['math']],
  ];
  const on = switches.filter(([source, path]) => isOn(source.look(...path)));
  for (const [source, path] of switches) {
    for (const key of ['enable', 'every_page', 'per_page']) {
      source.takeAs(switchOf, ...path, key);
    }
    source.takeAs(switchOf, ...path);
  }
  const isEvery = theme.look('math', 'every_page') === true;
  const perPage = theme.look('mathjax', 'per_page') ?? theme.look('math', 'per_page');
  const isOfTheme = on.some(([source]) => source === theme);
  const isPerNote = !packages.setsMath && isOfTheme && !isEvery && perPage !== false;
  return { hasMath: on.length > 0 || packages.setsMath, isPerNote };
}
