/** KaTeX's style sheet and fonts with what the formulas of a site use, and no more. */
import { hash } from '../../base/hash.ts';
import { byCodeUnit } from '../../base/order.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Glyphs, ThemeAsset } from '../../model.ts';
import { withCommonGlyphs } from './common-glyphs.ts';
import type { ReadyFont } from './ready-fonts.ts';
import type { Subset } from './subset-woff2.ts';

export interface FontsRequest {
  /** Of the theme; only those that come with every theme are changed. */
  assets: ThemeAsset[];
  /** What the posts use, by face. */
  used: Map<string, string>;
  cache: Cache | undefined;
  ready: ReadyFont;
  /** Tells one version of the subsetter from another. */
  libraryId: string;
  /** Loads the subsetter; called only where a font is neither ready nor in the cache. */
  openSubsetter: () => Promise<Subset>;
}

/** `assets` in their order. A font that no formula uses stays whole, but no style sheet names it. */
export async function siteFonts(request: FontsRequest): Promise<ThemeAsset[]> {
  const { used } = request;
  const subset = opener(request);
  const made: ThemeAsset[] = [];
  for (const asset of request.assets) {
    if (!asset.isCommon) made.push(asset);
    else if (asset.name.endsWith('.css')) made.push(withFacesOf(used, asset));
    else made.push(await subsetFont(asset, used.get(faceOf(asset.name)), subset, request));
  }
  return made;
}

/** Of all posts together: by face, each character once, in order. */
export function usedCharacters(glyphs: Glyphs[]): Map<string, string> {
  const used = new Map<string, Set<string>>();
  for (const [face, characters] of glyphs.flatMap((each) => Object.entries(each))) {
    const known = used.get(face) ?? new Set();
    used.set(face, known);
    for (const character of characters) known.add(character);
  }
  const faces = [...used].sort(([a], [b]) => byCodeUnit(a, b));
  return new Map(faces.map(([face, characters]) => [face, [...characters].sort().join('')]));
}

/** `katex/fonts/KaTeX_Main-Regular.woff2` → `KaTeX_Main-Regular` */
function faceOf(path: string): string {
  return /([^/]+)\.woff2$/.exec(path)?.[1] ?? '';
}

/** The subsetter is opened by the first font that needs it. */
function opener({ openSubsetter }: FontsRequest): Subset {
  let opened: Promise<Subset> | undefined;
  return async (font, characters) => {
    opened ??= openSubsetter();
    return (await opened)(font, characters);
  };
}

async function subsetFont(
  asset: ThemeAsset,
  used: string | undefined,
  subset: Subset,
  { cache, ready, libraryId }: FontsRequest,
): Promise<ThemeAsset> {
  if (used === undefined) return asset;
  const characters = withCommonGlyphs(faceOf(asset.name), used);
  const atHand = ready(asset.contents, characters);
  if (atHand) return { ...asset, contents: atHand };
  const key = hash(JSON.stringify([libraryId, hash(asset.contents), characters]));
  const known = cache?.get(asset.name, key);
  if (known !== undefined) return { ...asset, contents: Buffer.from(known, 'base64') };
  const contents = await subset(asset.contents, characters);
  cache?.set(asset.name, key, Buffer.from(contents).toString('base64'));
  return { ...asset, contents };
}

/** Without the `@font-face` of fonts that nothing is set in. */
function withFacesOf(used: Map<string, string>, asset: ThemeAsset): ThemeAsset {
  const css = new TextDecoder().decode(asset.contents);
  const kept = css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const [, path = ''] = /url\(([^)]*)\)/.exec(face) ?? [];
    return used.has(faceOf(path)) ? face : '';
  });
  return { ...asset, contents: new TextEncoder().encode(kept) };
}
