/** KaTeX's style sheet, fonts and script for copying as assets of every theme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonRules } from '../../../base/style-class.ts';
import type { ThemeAsset } from '../../../model.ts';

const STYLE_SHEET = 'katex.min.css';
const COPY_TEX = 'contrib/copy-tex.min.js';

/**
 * `katex/katex.min.css` and the fonts that it names, WOFF2 only: every browser that shows KaTeX's
 * HTML well reads it. `katex/copy-tex.min.js` copies the TeX of a selected formula, not its boxes.
 * Throws the file system's errors: `folder` is a part of the installation.
 */
export function katexAssets(folder: string): ThemeAsset[] {
  const css = shortened(readFileSync(join(folder, STYLE_SHEET), 'utf8'));
  const fonts = [...css.matchAll(/url\((fonts\/[\w-]+\.woff2)\)/g)].map((match) => match[1] ?? '');
  return [
    asset(STYLE_SHEET, Buffer.from(css)),
    ...[...new Set(fonts)].sort().map((font) => asset(font, readFileSync(join(folder, font)))),
    asset('copy-tex.min.js', readFileSync(join(folder, COPY_TEX))),
  ];
}

/** KaTeX's style sheet, a theme's own too, ends with the rules that all pages share. */
export function withCommonRules(asset: ThemeAsset): ThemeAsset {
  if (asset.name !== `katex/${STYLE_SHEET}`) return asset;
  return { ...asset, contents: Buffer.concat([asset.contents, Buffer.from(commonRules())]) };
}

function shortened(css: string): string {
  return onceForBoth(withoutCounters(woff2Only(css)));
}

/** Each `src` list reduced to the one address of WOFF2. */
function woff2Only(css: string): string {
  return css.replace(/src:([^;}]*)/g, (list: string, sources: string) => {
    const woff2 = sources.split(',').find((source) => source.includes('.woff2'));
    return woff2 ? `src:${woff2.trim()}` : list;
  });
}

/** Rows of equations are numbered when a post is compiled: a page holds several posts. */
function withoutCounters(css: string): string {
  // Looked for where a rule begins: from every character on, it would take longer than all else here.
  return css.replace(/(?<![^{}])[^{}]*-num::?before\s*\{[^}]*counter-increment[^}]*\}/g, '');
}

/** The 121 rules for a size within another, which name two classes each, with one selector. */
function onceForBoth(css: string): string {
  return css.replace(
    /\.katex \.fontsize-ensurer(\.reset-size\d+\.size\d+),\.katex \.katex-sizing\1\{/g,
    '.katex :is(.fontsize-ensurer,.katex-sizing)$1{',
  );
}

function asset(name: string, contents: Uint8Array): ThemeAsset {
  return { name: `katex/${name}`, path: `katex/${name}`, contents, isCommon: true };
}
