/** Which note stands at an address that another note links to. */
import { decodePath } from '../../../base/url.ts';
import type { HexoNote } from '../blog.ts';
import type { PlannedNote } from '../notes/plan-notes.ts';

export type FindNote = (url: string, note: HexoNote) => { newPath: string } | undefined;

/** `siteUrl`: of the old site, with its folder; undefined where nobody knows. Drafts stand nowhere. */
export function noteFinder(notes: PlannedNote[], siteUrl: string | undefined): FindNote {
  const site = new URL(siteUrl ?? 'http://hexo.invalid/');
  const shown = notes.filter(({ note }) => note.kind !== 'draft');
  const byAddress = new Map(
    shown.map(({ address, newPath }) => [withoutIndex(address.old), newPath]),
  );
  const addresses = new Map(notes.map(({ note, address }) => [note.path, address.old]));
  return (url, { path }) => {
    const from = new URL(encodeURI((addresses.get(path) ?? '/').slice(1)), site);
    if (!URL.canParse(url, from)) return undefined;
    const target = new URL(url, from);
    if (target.host !== site.host) return undefined;
    const newPath = byAddress.get(withoutIndex(belowSite(target.pathname, site.pathname)));
    return newPath === undefined ? undefined : { newPath };
  };
}

/** Authors of a site in a folder leave the folder out, too. */
function belowSite(pathname: string, folder: string): string {
  const path = decodePath(pathname);
  return path.startsWith(folder) ? `/${path.slice(folder.length)}` : path;
}

/** `/a/index.html`, `/a/` and `/a` are one page. */
function withoutIndex(address: string): string {
  return decodePath(address)
    .replace(/\/index\.html?$/, '/')
    .replace(/(?<=.)\/$/, '');
}
