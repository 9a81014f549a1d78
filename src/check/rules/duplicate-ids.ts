/** No id occurs twice on a page. */
import { duplicateId } from '../../diagnostics/catalogue/check.ts';
import type { CheckedSite, Fault } from '../checked-site.ts';
import type { Mention, ParsedPage } from '../parse-page.ts';

/** Tells each repeated id once a page, at its second place. */
export function duplicateIds(site: CheckedSite): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    secondsOf(page).map(({ text, place }) => {
      const file = { path: page.path, text: page.html };
      return { problem: duplicateId(text), file, place };
    }),
  );
}

function secondsOf(page: ParsedPage): Mention[] {
  const counts = new Map<string, number>();
  return page.ids.filter(({ text }) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return count === 2;
  });
}
