/** The files of a site's theme, with KaTeX's fonts as its formulas need them, under names that hold their hashes. */
import type { Installation } from '../base/installation.ts';
import { type LastMade, neverKept } from '../base/last-made.ts';
import type { Cache } from '../cache/cache.ts';
import type { Config, Glyphs, Theme, ThemeAsset } from '../model.ts';
import { readyFonts } from './fonts/ready-fonts.ts';
import { siteFonts, usedCharacters } from './fonts/site-fonts.ts';
import { type HashedAssets, hashAssets } from './render/assets/theme-assets.ts';

export interface SiteAssetsRequest {
  config: Config;
  cache: Cache | undefined;
  /** Keeps them from build to build, as long as neither theme nor characters change. */
  memory?: { assets: LastMade<Promise<HashedAssets>> } | undefined;
  installation: Installation;
}

/** `glyphs`: what each post uses. No assets without a theme. */
export function siteAssets(
  theme: Theme | undefined,
  glyphs: Glyphs[],
  request: SiteAssetsRequest,
): Promise<HashedAssets> {
  const { config, memory } = request;
  const used = usedCharacters(glyphs);
  const keep = memory?.assets ?? neverKept;
  return keep([theme, config.url, JSON.stringify([...used])], async () =>
    hashAssets(await fontsFor(theme?.assets ?? [], used, request), config),
  );
}

function fontsFor(
  assets: ThemeAsset[],
  used: Map<string, string>,
  { cache, installation }: SiteAssetsRequest,
): Promise<ThemeAsset[]> {
  const { id, fontSubsetter, readyFonts: folder } = installation;
  return siteFonts({
    assets,
    used,
    cache,
    ready: readyFonts(folder),
    libraryId: id,
    openSubsetter: async () => {
      const { openSubsetter } = await import('./fonts/subset-woff2.ts');
      return openSubsetter(fontSubsetter);
    },
  });
}
