/** What an address of the old site is the address of. */
import type { OldPage } from '../model.ts';

/** Folders of lists, as Hexo's settings name them. */
export interface ListFolders {
  tags: string;
  categories: string;
  archives: string;
}

export const HEXO_FOLDERS: ListFolders = {
  tags: 'tags',
  categories: 'categories',
  archives: 'archives',
};

export function pageKind(url: string, folders: ListFolders): OldPage['kind'] {
  if (/\/page\/\d+\/(?:index\.html)?$/.test(url)) return 'pagination';
  if (url.startsWith(`/${folders.tags}/`)) return 'tag';
  if (url.startsWith(`/${folders.categories}/`)) return 'category';
  if (url.startsWith(`/${folders.archives}/`)) return 'archive';
  return 'page';
}

/** The address of a file below the root: `about/index.html` → `/about/`. */
export function urlOfFile(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
