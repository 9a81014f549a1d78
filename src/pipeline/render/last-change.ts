/** When posts changed last, as feeds and the sitemap tell it: from front matter, never the clock. */
import type { Post, SiteDate } from '../../model.ts';

/** The later of a post's two dates. */
export function lastChange(post: Post): SiteDate | undefined {
  return latest([post.date, post.updated]);
}

/** The last change of any of these posts. */
export function lastChangeOf(posts: Post[]): SiteDate | undefined {
  return latest(posts.map(lastChange));
}

function latest(dates: (SiteDate | undefined)[]): SiteDate | undefined {
  let found: SiteDate | undefined;
  for (const date of dates) if (date && date.epoch > (found?.epoch ?? -Infinity)) found = date;
  return found;
}
