/** What a list of posts can depend on beside what all pages do: told without describing the page. */
import { hash } from '../../base/hash.ts';
import type { Page, Post, Site, Year } from '../../model.ts';

/**
 * Undefined for what lists no posts, or counts those of the whole site by months: that is described, since it
 * shows too little of posts to be told by all that they hold. `digestOf` tells a post, with its terms, from
 * any other, and from itself before an edit.
 */
export function listTeller(
  site: Site,
  digestOf: (post: Post) => string,
): (page: Page) => unknown[] | undefined {
  const years = hash(JSON.stringify(site.years.map(tellYear)));
  const subjectOf = (page: Page): unknown[] | undefined => {
    switch (page.kind) {
      case 'index':
        return [];
      case 'archive': {
        const { year, month, pagination } = page;
        return year || pagination.current > 1 ? [years, year?.year, month?.month] : undefined;
      }
      case 'tag':
      case 'category':
        return [years]; // each of its posts has the term, and those above it
      default:
        return undefined;
    }
  };
  return (page) => {
    const subject = subjectOf(page);
    if (!subject || !('posts' in page)) return undefined;
    const { current, total, urls } = page.pagination; // the others follow from the first
    return [subject, current, total, urls[0], page.posts.map(digestOf)];
  };
}

/** Lists by year show how many posts the whole year has. */
function tellYear({ year, url, posts, months }: Year): unknown[] {
  const told = months.map((each) => [each.month, each.url, each.posts.length]);
  return [year, url, posts.length, told];
}
