/** Redirects of the settings: each a page at an old address that leads to one of the site or elsewhere. */
import { nearest } from '../../base/nearest.ts';
import { sitePath } from '../../base/permalink.ts';
import { decodePath, isExternal } from '../../base/url.ts';
import {
  badRedirect,
  redirectAnchorMissing,
  redirectLoop,
  redirectTargetMissing,
} from '../../diagnostics/catalogue/addresses.ts';
import type { Diagnostic, Page, Problem, ResolvedReference, WrittenRedirect } from '../../model.ts';
import { page } from './pages.ts';
import { type Targets, urlAt } from './references.ts';
import type { Routes } from './routes.ts';

type RedirectPage = Extract<Page, { kind: 'redirect' }>;

/** A redirect that has its path; where it leads is known when all paths are. */
export interface ClaimedRedirect {
  page: RedirectPage;
  written: WrittenRedirect;
}

/** Those whose old address is free. */
export function claimRedirects(routes: Routes, redirects: WrittenRedirect[]): ClaimedRedirect[] {
  return redirects.flatMap((written) => {
    const { from, to, places } = written;
    const url = from.startsWith('/') ? sitePath(from) : undefined;
    if (url === undefined) {
      routes.diagnostics.push({ ...badRedirect(from), ...places.from });
      return [];
    }
    // Till it is resolved.
    const subject = { kind: 'redirect', to: { kind: 'external', url: to, fragment: '' } } as const;
    const made = page(url, subject) as RedirectPage; // of this very kind
    const name = { en: `the redirect \`${from}\``, zh: `重定向 \`${from}\`` };
    const isFree = routes.claim(made.outputPath, { name, file: '', ...places.from });
    return isFree ? [{ page: made, written }] : [];
  });
}

/** Gives each its target, that of the last one where several lead to each other. */
export function settleRedirects(claimed: ClaimedRedirect[], targets: Targets): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { page: each, written } of claimed) {
    const found = targetOf(written.to, targets);
    if ('problem' in found) diagnostics.push({ ...found.problem, ...written.places.to });
    else each.to = found;
  }
  diagnostics.push(...followAll(claimed));
  return diagnostics;
}

/** Tells each circle once, at the first of it that is written. */
function followAll(claimed: ClaimedRedirect[]): Diagnostic[] {
  const next = new Map(claimed.map((each) => [each.page.url, each]));
  const told = new Set<ClaimedRedirect>();
  return claimed.flatMap((each) => {
    const chain = chainFrom(each, next);
    const again = nextOf(chain.at(-1) ?? each, next);
    if (!again) {
      if (chain.length > 1) each.page.to = joined(chain.map((link) => link.page.to));
      return [];
    }
    const circle = chain.slice(chain.indexOf(again));
    if (told.has(again)) return [];
    for (const link of circle) told.add(link);
    const names = circle.map(({ written }) => written.from);
    return [{ ...redirectLoop(names), ...again.written.places.from }];
  });
}

/** `each`, what it leads to, and so on, as long as those are redirects that were not passed before. */
function chainFrom(
  each: ClaimedRedirect,
  next: ReadonlyMap<string, ClaimedRedirect>,
): ClaimedRedirect[] {
  const chain = [each];
  for (;;) {
    const following = nextOf(chain.at(-1) ?? each, next);
    if (!following || chain.includes(following)) return chain;
    chain.push(following);
  }
}

function nextOf({ page: { to } }: ClaimedRedirect, next: ReadonlyMap<string, ClaimedRedirect>) {
  return to.kind === 'site' ? next.get(to.url) : undefined;
}

/** As a browser that follows each: a fragment lasts until another comes. */
function joined(tos: ResolvedReference[]): ResolvedReference {
  const last = tos.at(-1) ?? { kind: 'external', url: '', fragment: '' };
  const fragment = tos.map((to) => to.fragment).findLast((each) => each !== '') ?? '';
  return last.kind === 'site' ? { ...last, fragment } : last;
}

function targetOf(to: string, targets: Targets): ResolvedReference | { problem: Problem } {
  if (isExternal(to)) return { kind: 'external', url: to, fragment: '' };
  const [, written = '', query, anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
  const path = decodePath(written);
  const fragment = decodePath(anchor);
  const url = urlAt(path, targets);
  if (url === undefined) {
    return { problem: redirectTargetMissing(path, nearest(path, targets.pageUrls)) };
  }
  const ids = targets.postsByUrl.get(url)?.compiled.ids;
  if (ids && fragment !== '' && fragment !== 'top' && !ids.includes(fragment)) {
    return { problem: redirectAnchorMissing(fragment, url, nearest(fragment, ids)) };
  }
  return { kind: 'site', url, fragment, ...(query !== undefined && { query }) };
}
