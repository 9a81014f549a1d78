/** The URL of a post: its own `permalink`, or the site's pattern filled in. */
import { posix } from 'node:path';
import { shortHash } from '../../base/hash.ts';
import { slugOf } from '../../base/slug.ts';
import { decodePath } from '../../base/url.ts';
import { badPermalink, emptySlug } from '../../diagnostics/catalogue/links.ts';
import type { Config, Problem, Source } from '../../model.ts';
import { termSlug } from './taxonomies.ts';

export type Permalink = { url: string } | { problem: Problem; field: string };

/** Decoded, from the root of the site: `/2021/08/31/r-fcn/`. */
export function permalinkOf(source: Source, config: Config): Permalink {
  const { permalink, slug } = source.frontMatter;
  if (permalink !== undefined) {
    const url = sitePath(permalink);
    return url ? { url } : { problem: badPermalink(permalink), field: 'permalink' };
  }
  if (slug !== undefined && slugOf(slug) === '') {
    return { problem: emptySlug(slug), field: 'slug' };
  }
  const name = nameOf(source, config);
  if (slugOf(posix.basename(name)) === '') return { problem: emptySlug(name), field: 'slug' };
  return { url: source.kind === 'page' ? pageUrl(name) : fillPattern(source, name, config) };
}

/** A path an author wrote, made whole; undefined where it leads out of the site. */
export function sitePath(written: string): string | undefined {
  const path = decodePath(written.trim()).replace(/^\/?/, '/');
  if (/[\\?#\p{Cc}\p{Cs}]|^\/\/|:\/\/|\/\//u.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return undefined;
  if (segments.length === 0) return undefined;
  // Any other dot is part of the name: `/papers/1706.03762/`.
  return path.endsWith('/') || /\.html?$/i.test(path) ? path : `${path}/`;
}

/** The file's path below its folder without extension, as Hexo's `:title`. */
function nameOf(source: Source, config: Config): string {
  const { slug } = source.frontMatter;
  const folder = source.path.startsWith(`${config.pagesDir}/`) ? config.pagesDir : config.postsDir;
  const path = source.path.slice(folder.length + 1).replace(/\.(?:md|markdown)$/i, '');
  return slug === undefined ? path : posix.join(posix.dirname(path), slug);
}

/** `about.md` and `about/index.md` are both `/about/`. */
function pageUrl(name: string): string {
  const path = slugs(name.replace(/(?:^|\/)index$/, ''));
  return path === '' ? '/' : `/${path}/`;
}

function fillPattern(source: Source, name: string, config: Config): string {
  const { date, categories } = source.frontMatter;
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0');
  const values: Record<string, string> = {
    year: String(date?.year ?? 0).padStart(4, '0'),
    month: two(date?.month),
    day: two(date?.day),
    title: slugs(name),
    slug: slugOf(posix.basename(name)),
    category: categorySlugs(categories[0] ?? [], config) || 'uncategorized',
    hash: shortHash(source.path),
  };
  return config.permalink.replace(/:([a-z]+)/g, (whole, key: string) => values[key] ?? whole);
}

function categorySlugs(path: string[], config: Config): string {
  return path.map((name) => termSlug(name, config.categorySlugs) || shortHash(name)).join('/');
}

function slugs(path: string): string {
  return path
    .split('/')
    .map(slugOf)
    .filter((segment) => segment !== '')
    .join('/');
}
