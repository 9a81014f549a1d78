/** What `_config.yml` says of files, dates and addresses, with Hexo's defaults. */
import { posix } from 'node:path';
import { isTimezone } from '../../../base/dates.ts';
import type { PermalinkRules } from '../addresses/hexo-permalink.ts';
import type { PublishingRules } from '../read-blog/list-blog.ts';
import { isMap, textOf, wholeNumber } from '../read-blog/values.ts';
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
  const text = (key: string, otherwise: string) => textOf(hexo.take(key)) ?? otherwise;
  return {
    sourceDir: folderIn(text('source_dir', 'source')),
    codeDir: folderIn(text('code_dir', 'downloads/code')),
    include: hexo.take('include'),
    exclude: hexo.take('exclude'),
    ignore: hexo.take('ignore'),
    skipRender: hexo.take('skip_render'),
    permalink: text('permalink', ':year/:month/:day/:title/'),
    defaults: mapOf(hexo.take('permalink_defaults')),
    defaultCategory: text('default_category', 'uncategorized'),
    postAssetFolder: hexo.take('post_asset_folder') === true,
    namePattern: text('new_post_name', ':title.md'),
    timezone: zoneOf(textOf(hexo.take('timezone'))),
    letterCase: hexo.take('filename_case'),
    tagMap: mapOf(hexo.take('tag_map')),
    categoryMap: mapOf(hexo.take('category_map')),
    lists: listRules(hexo),
    titleFromName:
      hexo.take('use_filename_as_post_title') === true ||
      hexo.take('use_slug_as_post_title') === true,
    encryptedTags: encryptedTags(hexo.look('encrypt', 'tags')),
  };
}

function listRules(hexo: Settings): ListRules {
  const number = (value: unknown) => wholeNumber(value, 0, MOST_POSTS);
  const perPage = number(hexo.take('per_page')) ?? 10;
  const of = (generator: string) => number(hexo.take(generator, 'per_page')) ?? perPage;
  const archive = hexo.look('archive') === 1 ? 0 : of('archive_generator');
  return {
    index: {
      path: pathIn(hexo.take('index_generator', 'path'), ''),
      perPage: of('index_generator'),
    },
    archive: {
      dir: pathIn(hexo.take('archive_dir'), 'archives'),
      perPage: archive,
      isDaily: hexo.take('archive_generator', 'daily') === true,
    },
    tag: { dir: pathIn(hexo.take('tag_dir'), 'tags'), perPage: of('tag_generator') },
    category: {
      dir: pathIn(hexo.take('category_dir'), 'categories'),
      perPage: of('category_generator'),
    },
    paginationDir: pathIn(
      hexo.take('index_generator', 'pagination_dir') ?? hexo.take('pagination_dir'),
      'page',
    ),
  };
}

const MOST_POSTS = 10_000;

/** Without slashes at its ends. */
function pathIn(value: unknown, otherwise: string): string {
  return textOf(value)?.replace(/^\/+|\/+$/g, '') ?? otherwise;
}

/** Below the blog; what leads out of it becomes a name that is not there. */
function folderIn(written: string): string {
  const path = posix.normalize(written.replaceAll('\\', '/')).replace(/\/+$/, '');
  const isInside = !posix.isAbsolute(path) && path !== '.' && path.split('/')[0] !== '..';
  return isInside && !/^[a-z]:/i.test(path) ? path : 'source';
}

/** `UTC+8` and the like are none to Hexo either. */
function zoneOf(written: string | undefined): string | undefined {
  const isZone = written !== undefined && /^[A-Za-z][\w+\-/]*$/.test(written);
  return isZone && isTimezone(written) ? written : undefined;
}

function mapOf(value: unknown): Record<string, unknown> {
  return isMap(value) ? value : Object.create(null);
}

/** `[{name: secret, password: …}]` of hexo-blog-encrypt. */
function encryptedTags(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => (isMap(each) ? (textOf(each.name) ?? []) : []));
}
