/** The URL of a post: its own `permalink`, or the site's pattern filled in. */
import { posix } from 'node:path';
import { shortHash } from '../../base/hash.ts';
import { fillPermalink, noteName, pageUrl, sitePath } from '../../base/permalink.ts';
import { slugOf, termSlug } from '../../base/slug.ts';
import { badPermalink, emptySlug } from '../../diagnostics/catalogue/links.ts';
import type { Config, Problem, Source } from '../../model.ts';

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
  const name = noteName(source.path, folderOf(source, config), slug);
  if (slugOf(posix.basename(name)) === '') return { problem: emptySlug(name), field: 'slug' };
  return { url: source.kind === 'page' ? pageUrl(name) : postUrl(source, name, config) };
}

function folderOf({ path }: Source, { postsDir, pagesDir }: Config): string {
  return path.startsWith(`${pagesDir}/`) ? pagesDir : postsDir;
}

function postUrl({ path, frontMatter }: Source, name: string, config: Config): string {
  const { date, categories } = frontMatter;
  const category = (categories[0] ?? [])
    .map((each) => termSlug(each, config.categorySlugs) || shortHash(each))
    .join('/');
  return fillPermalink(config.permalink, { path, name, date, category });
}
