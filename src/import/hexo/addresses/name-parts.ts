/** What `new_post_name` tells of a post by the name of its file: `:year-:month-:day-:title.md`. */
import { hexoSlug } from '../../../base/hexo-slug.ts';

const DIGITS = new Map([
  ['year', '\\d{4}'],
  ['month', '\\d{2}'],
  ['day', '\\d{2}'],
  ['i_month', '\\d{1,2}'],
  ['i_day', '\\d{1,2}'],
  ['hash', '[0-9a-f]{12}'],
]);

/** With more that may be anything, there are too many ways to take a long name apart. */
const MOST_FREE = 3;

/** `below`: of the file, relative to `_posts`. There is always a `title`. */
export function namePartsOf(below: string, pattern: string): Record<string, string> {
  const path = withoutExtension(below);
  const match = partsOf(path, withoutExtension(pattern));
  if (match?.title !== undefined) return match;
  return { ...match, title: hexoSlug(path, 0) };
}

function partsOf(path: string, pattern: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern.replace(/:(\w*[^_\W])|[\\^$.*+?()[\]{}|/-]/g, (whole, name?: string) => {
    if (name === undefined) return `\\${whole}`;
    names.push(name);
    return `(${DIGITS.get(name) ?? '.+?'})`;
  });
  if (names.filter((name) => !DIGITS.has(name)).length > MOST_FREE) return undefined;
  const match = new RegExp(`^${source}$`, 's').exec(path);
  if (!match) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
