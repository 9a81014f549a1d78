/** What parity must know of a Hexo blog's settings: where its folders are, and its addresses. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../base/system-error.ts';
import { parseYaml, withoutPrototype } from '../../base/yaml.ts';
import { HEXO_FOLDERS, type ListFolders } from './page-kind.ts';

export interface HexoSettings {
  publicDir: string;
  sourceDir: string;
  folders: ListFolders;
  permalink: string;
  timezone: string;
  url: string;
  /** Names of tags and categories → their part of an address. */
  tagMap: Map<string, string>;
  categoryMap: Map<string, string>;
}

/** Undefined where `folder` is no Hexo blog: it has no `_config.yml` and no sources. */
export function hexoSettings(folder: string): HexoSettings | undefined {
  const settings = readSettings(join(folder, '_config.yml'));
  if (!settings) return undefined;
  const text = (key: string, otherwise: string) => {
    const value = settings[key];
    return typeof value === 'string' && value !== '' ? value.replace(/^\/+|\/+$/g, '') : otherwise;
  };
  const sourceDir = text('source_dir', 'source');
  if (!statSync(join(folder, sourceDir), { throwIfNoEntry: false })?.isDirectory())
    return undefined;
  return {
    publicDir: text('public_dir', 'public'),
    sourceDir,
    folders: {
      tags: text('tag_dir', HEXO_FOLDERS.tags),
      categories: text('category_dir', HEXO_FOLDERS.categories),
      archives: text('archive_dir', HEXO_FOLDERS.archives),
    },
    permalink: String(settings.permalink ?? ':year/:month/:day/:title/'),
    timezone: text('timezone', 'UTC'),
    url: typeof settings.url === 'string' ? settings.url : '',
    tagMap: mapOf(settings.tag_map),
    categoryMap: mapOf(settings.category_map),
  };
}

function mapOf(value: unknown): Map<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.map(([name, slug]) => [name, String(slug)]));
}

/** Settings that cannot be read are Hexo's concern: its defaults hold. */
function readSettings(file: string): Record<string, unknown> | undefined {
  try {
    const { value } = parseYaml(readFileSync(file, 'utf8'));
    const plain = withoutPrototype(value);
    return typeof plain === 'object' && plain !== null ? { ...plain } : {};
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return undefined;
  }
}
