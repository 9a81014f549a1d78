/** Every page has a title: tabs, bookmarks and search engines show nothing else. */
import { noTitle } from '../../diagnostics/catalogue/check.ts';
import type { CheckedSite, Fault } from '../checked-site.ts';

/** Looks at `<title>` in the head of each page. */
export function titles(site: CheckedSite): Fault[] {
  return [...site.pages.values()]
    .filter((page) => page.title === '')
    .map((page) => {
      const file = { path: page.path, text: page.html };
      return { problem: noTitle(), file, place: { line: 1, column: 1 } };
    });
}
