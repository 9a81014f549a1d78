/** The old site from Hexo's database, where the site that it built is gone: addresses and texts. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../base/escape.ts';
import { isSystemError } from '../../base/system-error.ts';
import { pageFacts } from '../html/page-facts.ts';
import type { OldPage, OldSite } from '../model.ts';
import type { HexoSettings } from './hexo-settings.ts';
import { pageKind, urlOfFile } from './page-kind.ts';
import { type HexoRow, permalinkOf, slugOf } from './permalink.ts';

/** Of blogs with a thousand long posts; JSON of more fits into no string. */
const LARGEST_DATABASE = 256 * 1024 * 1024;

type Database = Record<string, HexoRow[]>;

/** Undefined where there is no database, or none that can be read. */
export function siteOfDatabase(folder: string, settings: HexoSettings): OldSite | undefined {
  const database = databaseOf(join(folder, 'db.json'));
  if (!database) return undefined;
  const posts = rowsOf(database, 'Post').filter((post) => post.published !== 0);
  const pages = [
    ...posts.flatMap((post) => pageOf(permalinkOf(post, settings), post, settings)),
    ...rowsOf(database, 'Page').flatMap((page) => pageOf(textOf(page.path), page, settings)),
    ...termsOf(database, posts, settings),
  ];
  const files = rowsOf(database, 'Asset').map((asset) => ({
    url: urlOfFile(textOf(asset.path) ?? ''),
    file: undefined,
  }));
  return { ...placeOf(settings), pages, files, authored: undefined };
}

/** Of addresses alone: nothing is known of what stood there. */
export function siteOf(
  addresses: Iterable<string> | undefined,
  settings: HexoSettings,
): OldSite | undefined {
  const pages = [...(addresses ?? [])].map(
    (url): OldPage => ({ kind: pageKind(url, settings.folders), url, facts: undefined }),
  );
  if (pages.length === 0) return undefined;
  return { ...placeOf(settings), pages, files: [], authored: undefined };
}

function placeOf({ url }: HexoSettings): { origin: string; basePath: string } {
  const site = URL.canParse(url) ? new URL(url) : undefined;
  return { origin: site?.origin ?? '', basePath: (site?.pathname ?? '/').replace(/\/?$/, '/') };
}

function databaseOf(file: string): Database | undefined {
  try {
    if (statSync(file).size > LARGEST_DATABASE) return undefined;
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const models = isRecord(parsed) ? parsed.models : undefined;
    return isRecord(models) ? (models as Database) : undefined; // its rows are looked at one by one
  } catch (cause) {
    if (!isSystemError(cause) && !(cause instanceof SyntaxError)) throw cause;
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(database: Database, model: string): HexoRow[] {
  const rows: unknown = database[model];
  return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function pageOf(path: string | undefined, row: HexoRow, settings: HexoSettings): OldPage[] {
  if (path === undefined) return [];
  const url = urlOfFile(path.replace(/^\/+/, '')).normalize('NFC');
  const facts = pageFacts(
    `<title>${escapeHtml(textOf(row.title) ?? '')}</title>
    <meta property="og:type" content="${row.slug === undefined ? 'website' : 'article'}">
    <meta property="article:published_time" content="${escapeHtml(textOf(row.date) ?? '')}">
    <div itemprop="articleBody">${textOf(row.content) ?? ''}</div>`,
    'in-text',
  );
  return [{ kind: pageKind(url, settings.folders), url, facts }];
}

/** The lists of tags and categories that published posts have. */
function termsOf(database: Database, posts: HexoRow[], settings: HexoSettings): OldPage[] {
  const shown = new Set(posts.map((post) => post._id));
  const used = (model: string, key: string) =>
    new Set(
      rowsOf(database, model)
        .filter((row) => shown.has(row.post_id))
        .map((row) => row[key]),
    );
  const [tags, categories] = [used('PostTag', 'tag_id'), used('PostCategory', 'category_id')];
  const byId = new Map(rowsOf(database, 'Category').map((row) => [row._id, row]));
  const path = (row: HexoRow | undefined, depth = 0): string =>
    row && depth < 20
      ? `${path(byId.get(row.parent), depth + 1)}${slugOf(textOf(row.name) ?? '', settings.categoryMap)}/`
      : '';
  const { folders } = settings;
  const page = (kind: 'tag' | 'category', url: string): OldPage => ({
    ...{ kind, url: url.normalize('NFC'), facts: undefined },
  });
  return [
    ...rowsOf(database, 'Tag')
      .filter((row) => tags.has(row._id))
      .map((row) =>
        page('tag', `/${folders.tags}/${slugOf(textOf(row.name) ?? '', settings.tagMap)}/`),
      ),
    ...[...byId.values()]
      .filter((row) => categories.has(row._id))
      .map((row) => page('category', `/${folders.categories}/${path(row)}`)),
  ];
}
