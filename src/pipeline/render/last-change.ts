/** When posts changed last, as feeds and the sitemap tell it: from front matter, never the clock. */
import type { SinglePost, SiteDate } from '../../model.ts';

/** The later of a post's two dates. */
export function lastChange({ date, updated }: SinglePost): SiteDate | undefined {
  return later(date, updated);
}

/** The last change of any of these posts. */
export function lastChangeOf(posts: SinglePost[]): SiteDate | undefined {
  let found: SiteDate | undefined;
  for (const post of posts) found = later(found, lastChange(post));
  return found;
}

/** The first of two that are the same. */
function later(a: SiteDate | undefined, b: SiteDate | undefined): SiteDate | undefined {
  return a && b ? (b.epoch > a.epoch ? b : a) : (a ?? b);
}
