/** Every link to the site leads to a page or file that it has. */
import { basePathOf } from '../../base/url.ts';
import { deadLink, leavesBasePath, notUrl } from '../../diagnostics/catalogue/check.ts';
import type { Problem } from '../../model.ts';
import { type CheckedSite, type Fault, targetOf } from '../checked-site.ts';

/** Looks at the links, scripts, style sheets and redirects of all pages. */
export function links(site: CheckedSite): Fault[] {
  return [...site.pages.values()].flatMap((page) =>
    page.links.flatMap(({ text, place }) => {
      const problem = problemOf(text, page.path, site);
      return problem ? [{ problem, file: { path: page.path, text: page.html }, place }] : [];
    }),
  );
}

function problemOf(written: string, from: string, site: CheckedSite): Problem | undefined {
  const target = targetOf(written, from, site);
  if (target.kind === 'invalid') return notUrl(written);
  if (target.kind === 'outside') return leavesBasePath(written, basePathOf(site.config.url));
  return target.kind === 'site' && target.path === undefined ? deadLink(written) : undefined;
}
