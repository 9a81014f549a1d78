/** What `_config.yml` says of files, dates and addresses, with Hexo's defaults. */
import { posix } from 'node:path';
import { isTimezone } from '../../../base/dates.ts';
import type { PermalinkRules } from '../addresses/hexo-permalink.ts';
import type { PublishingRules } from '../read-blog/list-blog.ts';
import { isMap, mapOf, switchOf, textOf, textsOf, wholeNumber } from '../read-blog/values.ts';
import type { Settings } from './layers.ts';

export interface ListRules {
  index: { path: string; perPage: number };
  archive: { dir: string; perPage: number; isDaily: boolean };
  tag: { dir: string; perPage: number };
  category: { dir: string; perPage: number };
  paginationDir: string;
}

export interface HexoRules extends PublishingRules, PermalinkRules {
  codeDir: string;
  namePattern: string;
  /** As written; undefined where the machine's counts. */
  timezone: string | undefined;
  letterCase: unknown;
  tagMap: Record<string, unknown>;
  categoryMap: Record<string, unknown>;
  lists: ListRules;
  titleFromName: boolean;
  /** Tags whose posts are encrypted. */
  encryptedTags: string[];
}

export function hexoRules(hexo: Settings): HexoRules {
  const text = (key: string, otherwise: string) => hexo.takeAs(textOf, key) ?? otherwise;
  const map = (key: string) => hexo.takeAs(mapOf, key) ?? Object.create(null);
  const isOn = (key: string) => hexo.takeAs(switchOf, key) === true;
  const namedByFile = [isOn('use_filename_as_post_title'), isOn('use_slug_as_post_title')];
  return {
    sourceDir: hexo.takeAs(folderIn, 'source_dir') ?? 'source',
    codeDir: hexo.takeAs(folderIn, 'code_dir') ?? 'downloads/code',
    include: hexo.takeAs(textsOf, 'include'),
    exclude: hexo.takeAs(textsOf, 'exclude'),
    ignore: hexo.takeAs(textsOf, 'ignore'),
    skipRender: hexo.takeAs(textsOf, 'skip_render'),
    permalink: text('permalink', ':year/:month/:day/:title/'),
    defaults: map('permalink_defaults'),
    defaultCategory: text('default_category', 'uncategorized'),
    postAssetFolder: isOn('post_asset_folder'),
    namePattern: text('new_post_name', ':title.md'),
    timezone: hexo.takeAs(zoneOf, 'timezone'),
    letterCase: hexo.takeAs(letterCase, 'filename_case'),
    tagMap: map('tag_map'),
    categoryMap: map('category_map'),
    lists: listRules(hexo),
    titleFromName: namedByFile.includes(true),
    encryptedTags: encryptedTags(hexo.look('encrypt', 'tags')),
  };
}

function listRules(hexo: Settings): ListRules {
  const number = (value: unknown) => wholeNumber(value, 0, MOST_POSTS);
  const perPage = hexo.takeAs(number, 'per_page') ?? 10;
  const of = (generator: string) => hexo.takeAs(number, generator, 'per_page') ?? perPage;
  const path = (otherwise: string, ...keys: string[]) => hexo.takeAs(trimmed, ...keys) ?? otherwise;
  const archive = hexo.look('archive') === 1 ? 0 : of('archive_generator');
  return {
    index: {
      path: path('', 'index_generator', 'path'),
      perPage: of('index_generator'),
    },
    archive: {
      dir: path('archives', 'archive_dir'),
      perPage: archive,
      isDaily: hexo.takeAs(switchOf, 'archive_generator', 'daily') === true,
    },
    tag: { dir: path('tags', 'tag_dir'), perPage: of('tag_generator') },
    category: {
      dir: path('categories', 'category_dir'),
      perPage: of('category_generator'),
    },
    paginationDir:
      hexo.takeAs(trimmed, 'index_generator', 'pagination_dir') ?? path('page', 'pagination_dir'),
  };
}

const MOST_POSTS = 10_000;

/** Without slashes at its ends. */
function trimmed(value: unknown): string | undefined {
  return textOf(value)?.replace(/^\/+|\/+$/g, '');
}

/** Below the blog; undefined for what leads out of it. */
function folderIn(value: unknown): string | undefined {
  const written = textOf(value)?.replaceAll('\\', '/');
  if (written === undefined || /^(?:\/|[a-z]:)/i.test(written)) return undefined;
  const path = posix.normalize(written).replace(/\/+$/, '');
  return path === '.' || path.split('/')[0] === '..' ? undefined : path;
}

/** `UTC+8` and the like are none to Hexo either. */
function zoneOf(value: unknown): string | undefined {
  const written = textOf(value);
  const isZone = written !== undefined && /^[A-Za-z][\w+\-/]*$/.test(written);
  return isZone && isTimezone(written) ? written : undefined;
}

function letterCase(value: unknown): number | undefined {
  return wholeNumber(value, 0, 2);
}

/** `[{name: secret, password: …}]` of hexo-blog-encrypt. */
function encryptedTags(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => (isMap(each) ? (textOf(each.name) ?? []) : []));
}
