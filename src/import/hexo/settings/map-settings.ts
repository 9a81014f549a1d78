/** Settings of Hexo, its plugins and its theme → scholium.yaml, and a word on each that is not carried over. */

import { foldedPath } from '../../../base/portable-path.ts';
import type { SettingRemark } from '../blog.ts';
import type { NotesPlan } from '../notes/plan-notes.ts';
import type { Packages } from '../read-blog/packages.ts';
import { textOf } from '../read-blog/values.ts';
import type { HexoRules } from './hexo-rules.ts';
import type { Settings } from './layers.ts';
import type { SiteLink } from './links.ts';
import { type MathRules, mapLists, mapMarkdown, mapPublished, mathRules } from './map-content.ts';
import { mapComments, mapLooks, remarkDeploy } from './map-looks.ts';
import { type MapContext, mapSite } from './map-site.ts';
import { GENERAL, HEXO_DEFAULTS, HEXO_REASONS, THEME_DEFAULTS, THEME_REASONS } from './reasons.ts';
import type { SiteSettings } from './site-settings.ts';

export interface SettingsRequest {
  hexo: Settings;
  theme: Settings;
  packages: Packages;
  rules: HexoRules;
  timezone: string;
  siteUrl: string | undefined;
  plan: NotesPlan;
  /** Old addresses of lists and pages → new ones. */
  redirects: Map<string, string>;
  pictureFor(written: string): string | undefined;
}

export interface MappedSettings {
  settings: SiteSettings;
  math: MathRules;
  remarks: SettingRemark[];
}

/** Where a post is cut on the index. */
const MORE = /<!--\s*more\s*-->/i;

export function mapSettings(request: SettingsRequest): MappedSettings {
  const { hexo, theme, packages, rules, plan, pictureFor } = request;
  const settings: SiteSettings = new Map();
  const context: MapContext = { hexo, theme, settings, pictureFor };
  mapSite(context);
  moveMenu(settings, request.redirects);
  settings.set('timezone', request.timezone);
  mapAddresses(request, settings);
  const listed = plan.notes.filter(({ isListed }) => isListed);
  const cut = listed.filter(({ note }) => MORE.test(note.text.slice(note.head.bodyOffset)));
  mapLists(context, rules.lists, cut.length * 2 > listed.length);
  mapPublished(context);
  mapMarkdown(context, packages);
  const math = mathRules(context, packages);
  mapLooks(context);
  mapComments(context);
  remarkDeploy(context);
  const remarks = [
    ...hexo.remarks(HEXO_REASONS, GENERAL, HEXO_DEFAULTS),
    ...theme.remarks(THEME_REASONS, GENERAL, THEME_DEFAULTS),
  ];
  return { settings, math, remarks };
}

/** The menu leads to the new addresses at once. */
function moveMenu(settings: SiteSettings, redirects: Map<string, string>): void {
  const menu = settings.get('menu');
  if (!Array.isArray(menu)) return;
  settings.set(
    'menu',
    menu.map((link: SiteLink) => ({ ...link, url: redirects.get(link.url) ?? link.url })),
  );
}

function mapAddresses(
  { hexo, rules, siteUrl, plan, redirects }: SettingsRequest,
  settings: SiteSettings,
): void {
  settings.set('url', siteUrl ?? 'http://localhost/');
  if (siteUrl === undefined && textOf(hexo.look('url')) !== undefined) {
    hexo.remark(['url'], {
      en: 'it is no web address; write where the site will be published into scholium.yaml',
      zh: '它不是网址；请在 scholium.yaml 里写上网站发布的地址',
    });
  }
  settings.set('permalink', plan.pattern);
  if (plan.pattern !== `/${rules.permalink}`.replace(/^\/\//, '/').replaceAll(':name', ':slug')) {
    hexo.remark(['permalink'], {
      en: `imported notes keep their addresses by fields of their own; new ones get \`${plan.pattern}\``,
      zh: `导入的笔记用自己的字段保持地址；新笔记的地址为 \`${plan.pattern}\``,
    });
  }
  if (rules.namePattern !== ':title.md') {
    hexo.remark(['new_post_name'], {
      en: '`scholium new` names a file after its title',
      zh: '`scholium new` 用标题作文件名',
    });
  }
  for (const [key, slugs] of [
    ['tag_slugs', plan.tags.slugs],
    ['category_slugs', plan.categories.slugs],
  ] as const) {
    if (Object.keys(slugs).length > 0) settings.set(key, slugs);
  }
  const free = freeRedirects(redirects, plan);
  if (free.length > 0) settings.set('redirects', Object.fromEntries(free));
}

/** Those that stand in no other's place, on file systems without case as well. */
function freeRedirects(redirects: Map<string, string>, plan: NotesPlan): [string, string][] {
  const taken = new Set([
    ...plan.notes.map(({ address }) => foldedPath(address.url)),
    ...plan.tags.paths.map((tag) => foldedPath(`/tags/${tag.new}/`)),
    ...plan.categories.paths.map((category) => foldedPath(`/categories/${category.new}/`)),
  ]);
  return [...redirects].filter(([from]) => {
    const isFree = !taken.has(foldedPath(from));
    taken.add(foldedPath(from));
    return isFree;
  });
}
