/** Every `#fragment` of a link is an id of the page that the link leads to. */
import { deadAnchor } from '../../diagnostics/catalogue/check.ts';
import { type CheckedSite, type Fault, targetOf } from '../checked-site.ts';

/** Looks at links to pages; what a fragment means in other files is not known. */
export function anchors(site: CheckedSite): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    page.links
      .filter(({ text }) => text.includes('#') && !hasAnchor(text, page.path, site))
      .map(({ text, place }) => {
        const file = { path: page.path, text: page.html };
        return { problem: deadAnchor(text), file, place };
      }),
  );
}

function hasAnchor(written: string, from: string, site: CheckedSite): boolean {
  const target = targetOf(written, from, site);
  if (target.kind !== 'site' || target.path === undefined) return true;
  const page = site.pages.get(target.path);
  // `#:~:text=…` is for the browser; `#top` and `#` lead to the top of any page.
  const id = target.fragment.replace(/:~:.*$/s, '');
  return !page || id === '' || id.toLowerCase() === 'top' || page.anchors.has(id);
}
