/** Where Hexo publishes a post or page, by the rules of its filters and generators. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { ZonedDate } from '../../../base/dates.ts';
import { hexoSlug } from '../../../base/hexo-slug.ts';
import { textOf } from '../read-blog/values.ts';

export interface HexoPost {
  /** What the name of the file gives; `title` is Hexo's slug. */
  nameParts: Record<string, string>;
  fields: Record<string, unknown>;
  date: ZonedDate;
  /** Slug of the last category; undefined without one. */
  category: string | undefined;
}

export interface PermalinkRules {
  permalink: string;
  defaults: Record<string, unknown>;
  defaultCategory: string;
  postAssetFolder: boolean;
}

export interface HexoAddress {
  /** Decoded, from the root of the site, without `index.html`. */
  url: string;
  /** Placeholders that nothing says the value of. */
  unknown: string[];
}

const PLACEHOLDER = /:(\w*[^_\W])/g;

export function hexoPostAddress(post: HexoPost, rules: PermalinkRules): HexoAddress {
  const own = textOf(post.fields.permalink);
  if (own !== undefined) return { url: published(withSlash(own, rules)), unknown: [] };
  const unknown: string[] = [];
  const path = rules.permalink.replace(PLACEHOLDER, (whole, name: string) => {
    const value = valueFor(name, post, rules);
    if (value === undefined) unknown.push(whole);
    return value ?? 'undefined';
  });
  return { url: published(withSlash(path, rules)), unknown };
}

/** `source/about/index.md` → `/about/`, `source/me.md` → `/me.html` */
export function hexoPageAddress(below: string, fields: Record<string, unknown>): string {
  const own = textOf(fields.permalink);
  if (own === undefined) return published(below.replace(/\.[^./]+$/, '.html'));
  const path = own.endsWith('/') ? `${own}index` : own;
  return published(posix.extname(path) === '' ? `${path}.html` : path);
}

/** What a file of the output is asked for by. */
function published(path: string): string {
  const plain = path.replace(/^\/+/, '').replaceAll('\\', '/').replace(/\?.*$/s, '');
  return `/${plain.replace(/(^|\/)index\.html$/, '$1')}`.normalize('NFC');
}

function withSlash(path: string, { postAssetFolder }: PermalinkRules): string {
  return postAssetFolder && !/(?:\/|\.html)$/.test(path) ? `${path}/` : path;
}

function valueFor(name: string, post: HexoPost, rules: PermalinkRules): string | undefined {
  const own = OWN.get(name);
  if (own) return own(post, rules);
  const { fields, nameParts } = post;
  const given = [nameParts[name], fields[name], rules.defaults[name]];
  return given.map(textOf).find((value) => value !== undefined);
}

type Value = (post: HexoPost, rules: PermalinkRules) => string | undefined;

const two = (value: number) => String(value).padStart(2, '0');
const slugOfPost = ({ nameParts }: HexoPost) => nameParts.title ?? '';

const OWN = new Map<string, Value>([
  ['id', ({ fields }) => textOf(fields.id)],
  ['title', slugOfPost],
  ['name', (post) => posix.basename(slugOfPost(post))],
  ['post_title', ({ fields }) => hexoSlug(textOf(fields.title) ?? '', 1)],
  ['year', ({ date }) => String(date.year).padStart(4, '0')],
  ['month', ({ date }) => two(date.month)],
  ['day', ({ date }) => two(date.day)],
  ['hour', ({ date }) => two(date.hour)],
  ['minute', ({ date }) => two(date.minute)],
  ['second', ({ date }) => two(date.second)],
  ['i_month', ({ date }) => String(date.month)],
  ['i_day', ({ date }) => String(date.day)],
  ['timestamp', ({ date }) => String(Math.floor(date.epoch / 1000))],
  ['hash', (post) => hashOf(slugOfPost(post), post.date)],
  ['category', ({ category }, { defaultCategory }) => category ?? defaultCategory],
]);

function hashOf(slug: string, { epoch }: ZonedDate): string {
  const digits = createHash('sha1').update(slug + String(Math.floor(epoch / 1000)));
  return digits.digest('hex').slice(0, 12);
}
