/** Pictures that lie in the theme's folder: Hexo publishes them, and authors put their own there. */
import { realpathSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isInside } from '../../../base/files.ts';
import { portablePath } from '../../../base/portable-path.ts';
import { isSystemError } from '../../../base/system-error.ts';
import type { FreePaths } from './free-paths.ts';
import type { ShelvedFile } from './shelve-files.ts';

export interface ThemeFiles {
  /** Those that were asked for. */
  taken: Map<string, ShelvedFile>;
  named(url: string): ShelvedFile | undefined;
}

export function openThemeFiles(root: string, theme: string, paths: FreePaths): ThemeFiles {
  const folders =
    theme === '' ? [] : [`themes/${theme}/source`, `node_modules/hexo-theme-${theme}/source`];
  const taken = new Map<string, ShelvedFile>();
  const named = (url: string): ShelvedFile | undefined => {
    const known = taken.get(url);
    if (known || !/^\/[^\0]+\.[a-z0-9]{2,5}$/i.test(url)) return known;
    const path = folders
      .map((folder) => posix.join(folder, url))
      .find((each) => isFile(root, each));
    if (path === undefined) return undefined;
    const newPath = paths.take(`static/${portablePath(url)}`);
    const found = { path, newPath, file: join(root, path), url };
    taken.set(url, found);
    return found;
  };
  return { taken, named };
}

/** A file of the blog itself, no link out of it. */
function isFile(root: string, path: string): boolean {
  const file = join(root, path);
  try {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    return isInside(realpathSync(root), realpathSync(file));
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return false;
  }
}
