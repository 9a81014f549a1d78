/** KaTeX's style sheet and fonts as assets of every theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThemeAsset } from '../../../model.ts';

const STYLE_SHEET = 'katex.min.css';

/**
 * `katex/katex.min.css` and the fonts that it names, WOFF2 only: every browser that shows KaTeX's
 * HTML well reads it. Throws the file system's errors: `folder` is a part of the installation.
 */
export function katexAssets(folder: string): ThemeAsset[] {
  const css = woff2Only(readFileSync(join(folder, STYLE_SHEET), 'utf8'));
  const fonts = [...css.matchAll(/url\((fonts\/[\w-]+\.woff2)\)/g)].map((match) => match[1] ?? '');
  return [
    asset(STYLE_SHEET, Buffer.from(css)),
    ...[...new Set(fonts)].sort().map((font) => asset(font, readFileSync(join(folder, font)))),
  ];
}

/** Each `src` list reduced to the one address of WOFF2. */
function woff2Only(css: string): string {
  return css.replace(/src:([^;}]*)/g, (list: string, sources: string) => {
    const woff2 = sources.split(',').find((source) => source.includes('.woff2'));
    return woff2 ? `src:${woff2.trim()}` : list;
  });
}

function asset(name: string, contents: Uint8Array): ThemeAsset {
  return { name: `katex/${name}`, path: `katex/${name}`, contents, isCommon: true };
}
