/** Scripts for readers' browsers as assets of every theme: the search, KaTeX for its preview, comments. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../../base/order.ts';
import type { ThemeAsset } from '../../../model.ts';

/** `search.js`, `search-post.js`, `katex.js`, `comments.js`, and their chunks. Throws the file system's errors: `folder` is a part of the installation. */
export function browserAssets(folder: string): ThemeAsset[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort(byCodeUnit)
    .map((name) => ({
      name,
      path: name,
      contents: readFileSync(join(folder, name)),
      isCommon: true,
    }));
}
