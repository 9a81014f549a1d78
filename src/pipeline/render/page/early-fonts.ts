/** The fonts that a page with formulas needs at once, so that its head may ask for them early. */
import type { Post } from '../../../model.ts';

/** Nearly every formula is set in these; asked for by the style sheet, they come a round trip later. */
const FACES = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

/** Names of assets. A font that nothing in sight is set in would be asked for in vain. */
export function earlyFonts(inSight: Post | undefined): string[] {
  const glyphs = inSight?.compiled.glyphs ?? {};
  return FACES.filter((face) => glyphs[face]).map((face) => `katex/fonts/${face}.woff2`);
}
