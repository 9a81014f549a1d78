/** The address of a post as Hexo makes it of its settings and of what its database has. */
import { dateOf } from '../../base/dates.ts';
import type { HexoSettings } from './hexo-settings.ts';

/** A row of Hexo's database: from a file, so nothing is known of its fields. */
export type HexoRow = Record<string, unknown>;

/** Undefined where the pattern asks for what the database does not tell. */
export function permalinkOf(
  post: HexoRow,
  { permalink, timezone }: Pick<HexoSettings, 'permalink' | 'timezone'>,
): string | undefined {
  if (typeof post.__permalink === 'string') return withSlash(post.__permalink);
  const epoch = Date.parse(String(post.date));
  if (typeof post.slug !== 'string' || Number.isNaN(epoch)) return undefined;
  const parts = partsOf(post.slug, epoch, timezone);
  let isWhole = true;
  const path = permalink.replace(/:(\w+)/g, (_, name: string) => {
    const part = parts.get(name) ?? post[name];
    if (typeof part !== 'string' && typeof part !== 'number') isWhole = false;
    return String(part);
  });
  return isWhole ? withSlash(path) : undefined;
}

function withSlash(path: string): string {
  return /(?:\/|\.html)$/.test(path) ? path : `${path}/`;
}

function partsOf(slug: string, epoch: number, timezone: string): Map<string, string> {
  const { year, month, day, hour, minute, second } = dateOf(epoch, timezone);
  const two = (number: number) => String(number).padStart(2, '0');
  return new Map([
    ...Object.entries({ title: slug, name: slug.replace(/^.*\//, ''), year: String(year) }),
    ...Object.entries({ month: two(month), day: two(day), i_month: `${month}`, i_day: `${day}` }),
    ...Object.entries({ hour: two(hour), minute: two(minute), second: two(second) }),
    ['timestamp', String(Math.floor(epoch / 1000))],
  ]);
}

const SPECIAL = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g;

/** Of a tag or category, by the settings' map or from its name. */
export function slugOf(name: string, map: Map<string, string>): string {
  const written = map.get(name) ?? name;
  return written.replace(SPECIAL, '-').replace(/^-+|-+$/g, '');
}
