/** Style sheets in parts: what `@import` names is joined when the site is built, one request for readers. */
import { posix } from 'node:path';
import { decodePath } from '../../../base/url.ts';
import type { ThemeAsset } from '../../../model.ts';
import { type CssUrl, cssUrls } from './css-urls.ts';

type Assets = ReadonlyMap<string, ThemeAsset>;

/**
 * Whether all imports of `sheet`, and theirs, can be replaced by what they name: other sheets of the
 * theme, without conditions. An import that stays must not come after rules, so it is all or none.
 */
export function isJoinable(sheet: ThemeAsset, assets: Assets, within: string[] = []): boolean {
  if (within.includes(sheet.name)) return false;
  return cssUrls(textOf(sheet))
    .filter(({ isImport }) => isImport)
    .every((found) => {
      const part = found.statement && targetOf(found, sheet, assets);
      return part && !part.isCommon && isJoinable(part, assets, [...within, sheet.name]);
    });
}

/** The asset that an address in `from` names. */
export function targetOf({ url }: CssUrl, from: ThemeAsset, assets: Assets) {
  return assets.get(nameOf(url, from));
}

/** `path` counts from the folder of `from`. */
export function nameOf(path: string, from: ThemeAsset): string {
  return posix.join(posix.dirname(from.name), decodePath(path));
}

/** Without byte-order mark, which would be a part of the next selector where sheets are joined; lines end in `\n`. */
export function textOf({ contents }: ThemeAsset): string {
  return new TextDecoder().decode(contents).replace(/\r\n?/g, '\n');
}
