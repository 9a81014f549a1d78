/** Every picture of the site exists, and says in words what it shows. */
import { deadImage, noAlt } from '../../diagnostics/catalogue/check.ts';
import type { Problem } from '../../model.ts';
import { type CheckedSite, type Fault, targetOf } from '../checked-site.ts';
import type { Mention, ParsedPage } from '../parse-page.ts';

/** Looks at images, their variants, and the picture that stands for a page elsewhere. */
export function images(site: CheckedSite): Fault[] {
  return [...site.pages.values()].flatMap((page) => [
    ...[...page.images, ...page.pictures]
      .filter(({ text }) => !exists(text, page.path, site))
      .map((mention) => faultOf(deadImage(mention.text), mention, page)),
    ...page.images
      .filter(({ hasAlt }) => !hasAlt)
      .map((mention) => faultOf(noAlt(brief(mention.text)), mention, page)),
  ]);
}

function exists(written: string, from: string, site: CheckedSite): boolean {
  const target = targetOf(written, from, site);
  if (written === '' || target.kind === 'invalid' || target.kind === 'outside') return false;
  return target.kind === 'external' || target.path !== undefined;
}

function faultOf(problem: Problem, { place }: Mention, page: ParsedPage): Fault {
  return { problem, file: { path: page.path, text: page.html }, place };
}

/** A picture may stand in its URL as a whole. */
function brief(url: string): string {
  return url.startsWith('data:') ? `${url.slice(0, 30)}…` : url;
}
