/** Addresses of notes: a pattern filled in, and the path that an author wrote made whole. */
import { posix } from 'node:path';
import { shortHash } from './hash.ts';
import { slugOf } from './slug.ts';
import { decodePath } from './url.ts';

/** What a pattern is filled in with. */
export interface PermalinkParts {
  /** Of the note's file, relative to the site's folder. */
  path: string;
  /** As `noteName` gives it. */
  name: string;
  date: { year: number; month: number; day: number } | undefined;
  /** Slugs of the first category and those above it, with `/`; may be empty. */
  category: string;
}

/** `pattern` with its placeholders filled in: `/:year/:title/` → `/2021/r-fcn/`. */
export function fillPermalink(pattern: string, parts: PermalinkParts): string {
  return pattern.replace(/:([a-z]+)/g, (whole, key: string) => VALUES.get(key)?.(parts) ?? whole);
}

const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0');

/** By placeholder. */
const VALUES = new Map<string, (parts: PermalinkParts) => string>([
  ['year', ({ date }) => String(date?.year ?? 0).padStart(4, '0')],
  ['month', ({ date }) => two(date?.month)],
  ['day', ({ date }) => two(date?.day)],
  ['title', ({ name }) => slugsOf(name)],
  ['slug', ({ name }) => slugOf(posix.basename(name))],
  ['category', ({ category }) => category || 'uncategorized'],
  ['hash', ({ path }) => shortHash(path)],
]);

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

/** The file's path below `folder` without extension, as Hexo's `:title`; its last part may be set by `slug`. */
export function noteName(path: string, folder: string, slug: string | undefined): string {
  const name = path.slice(folder.length + 1).replace(/\.(?:md|markdown)$/i, '');
  return slug === undefined ? name : posix.join(posix.dirname(name), slug);
}

/** `about.md` and `about/index.md` are both `/about/`. */
export function pageUrl(name: string): string {
  const path = slugsOf(name.replace(/(?:^|\/)index$/, ''));
  return path === '' ? '/' : `/${path}/`;
}

function slugsOf(path: string): string {
  return path
    .split('/')
    .map(slugOf)
    .filter((segment) => segment !== '')
    .join('/');
}
