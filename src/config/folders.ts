/** Folders that must not lie in each other: what is written to one would be read from another. */
import { foldersOverlap } from '../diagnostics/catalogue/config-values.ts';
import type { Config } from '../model.ts';
import type { Cursor } from './cursor.ts';
import { keyOfProperty } from './field-table.ts';

/** Properties of `Config` that name folders to read from. */
export const SOURCE_FOLDERS = ['postsDir', 'pagesDir', 'staticDir', 'scaffoldsDir'] as const;

/** Folders with a meaning of their own, which no key names. */
export const RESERVED_FOLDERS = ['.git', '.scholium', 'node_modules', 'themes'];

const ALL_FOLDERS = [...SOURCE_FOLDERS, 'outDir'] as const satisfies (keyof Config)[];

type FolderProperty = (typeof ALL_FOLDERS)[number];

/** Reports each pair of folders that overlap, once, at a key that the author wrote. */
export function reportOverlaps(config: Config, root: Cursor): void {
  ALL_FOLDERS.forEach((property, index) => {
    const folder = config[property];
    for (const reserved of RESERVED_FOLDERS.filter((name) => overlap(name, folder))) {
      const key = keyOfProperty(property);
      root.item(key).fail(foldersOverlap(key, folder, { key: undefined, folder: reserved }));
    }
    for (const earlier of ALL_FOLDERS.slice(0, index)) {
      if (overlap(config[earlier], folder)) reportPair(config, root, [earlier, property]);
    }
  });
}

/** Whether one is the other or lies in it; case counts on no file system that all authors share. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [`${one}/`.toLowerCase(), `${other}/`.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}

function reportPair(config: Config, root: Cursor, pair: [FolderProperty, FolderProperty]): void {
  const [first, second] = pair;
  const isSecondWritten = !root.item(keyOfProperty(second)).isAbsent;
  const [at, other] = isSecondWritten ? [second, first] : [first, second];
  const key = keyOfProperty(at);
  const otherFolder = { key: keyOfProperty(other), folder: config[other] };
  root.item(key).fail(foldersOverlap(key, config[at], otherFolder));
}
