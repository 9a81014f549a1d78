/** Addresses of pages: the same, redirected, moved without a redirect, or gone. */
import type { Post } from '../../model.ts';
import type { OldPage } from '../model.ts';
import type { NewSite } from '../new-site.ts';
import { type ListFolders, pageKind, urlOfFile } from '../old/page-kind.ts';
import type { Tally } from './tally.ts';

export interface PageComparison {
  tally: Tally;
  site: NewSite;
  /** Posts and free pages of the new site. */
  posts: Post[];
  folders: ListFolders;
}

/** An old page and the path of the output that has its contents now. */
export interface Counterpart {
  page: OldPage;
  path: string;
}

export function comparePages(pages: OldPage[], { tally, site, posts, folders }: PageComparison) {
  const taken = new Set(pages.map(({ url }) => url));
  const moved = new MovedPages(site, posts, taken, folders);
  const counterparts: Counterpart[] = [];
  for (const page of pages) {
    const { kind, url, facts } = page;
    const found = site.at(url);
    if (found) {
      counterparts.push({ page, path: found.path });
      if (found.state === 'same') tally.same(kind);
      else tally.add({ kind, state: 'redirected', name: url, new: urlOfFile(found.path) });
      continue;
    }
    if (facts?.redirect !== undefined) {
      // An old address of an old address: readers of the page that it led to are what counts.
      tally.add({ kind, state: 'lost', name: url, old: facts.redirect });
      continue;
    }
    const path = moved.pathOf(page);
    if (path === undefined) {
      tally.add({ kind, state: 'lost', name: url, ...titleOf(page) });
      continue;
    }
    counterparts.push({ page, path });
    const why = { en: 'it has another address now, and no redirect', zh: '换了地址，而且没有跳转' };
    tally.add({ kind, state: 'changed', name: url, new: urlOfFile(path), why });
  }
  return counterparts;
}

/** Of lists, the title is that of the site. */
function titleOf({ kind, facts }: OldPage): { old?: string } {
  return kind === 'page' && facts?.title ? { old: facts.title } : {};
}

/** Pages of the new site at addresses that the old one did not have. */
class MovedPages {
  readonly #byTitle = new Map<string, string>();
  readonly #byName = new Map<string, string>();

  constructor(site: NewSite, posts: Post[], taken: Set<string>, folders: ListFolders) {
    const paths = [...site.paths].filter(
      (path) => path.endsWith('.html') && !taken.has(urlOfFile(path)),
    );
    for (const path of paths) {
      const url = urlOfFile(path);
      this.#byName.set(`${pageKind(url, folders)} ${lastName(url)}`, path);
    }
    const pathOf = new Map(paths.map((path) => [urlOfFile(path), path]));
    for (const { title, url } of posts) {
      const path = pathOf.get(url);
      if (path !== undefined) this.#byTitle.set(comparable(title), path);
    }
  }

  pathOf({ kind, url, facts }: OldPage): string | undefined {
    if (kind === 'archive' || kind === 'pagination') return undefined;
    const titled =
      facts && kind === 'page' ? this.#byTitle.get(comparable(facts.title)) : undefined;
    return titled ?? this.#byName.get(`${kind} ${lastName(url)}`);
  }
}

/** `/tags/Deep Learning/` and `/tags/deep-learning/` are one. */
function lastName(url: string): string {
  const names = url.replace(/\.html$/, '').split('/');
  const name = names.filter((part) => part !== '').at(-1) ?? '';
  return comparable(name).replace(/[\s_-]+/g, '-');
}

/** As people compare titles: without case, width and kinds of quotes. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]|-+/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
