/** Fonts that need not be made: those with the common glyphs alone come with Scholium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../base/hash.ts';
import { COMMON_FACES, withCommonGlyphs } from './common-glyphs.ts';
import type { Subset } from './subset-woff2.ts';

/** The font with `characters` of `font`, or undefined where it must be made. */
export type ReadyFont = (font: Uint8Array, characters: string) => Uint8Array | undefined;

/** What `commonFonts` made, kept as files in `folder`; none where there is no such folder. */
export function readyFonts(folder: string): ReadyFont {
  const names = new Set(namesIn(folder));
  return (font, characters) => {
    const name = fileName(font, characters);
    return names.has(name) ? new Uint8Array(readFileSync(join(folder, name))) : undefined;
  };
}

/**
 * The fonts of a site whose formulas use common glyphs and no others, by name of file: for
 * `scripts/bundle.mjs`. `fonts` is KaTeX's folder of whole ones.
 */
export async function commonFonts(fonts: string, subset: Subset): Promise<[string, Uint8Array][]> {
  const made: [string, Uint8Array][] = [];
  for (const face of COMMON_FACES) {
    const font = readFileSync(join(fonts, `${face}.woff2`));
    const characters = withCommonGlyphs(face, '');
    made.push([fileName(font, characters), await subset(font, characters)]);
  }
  return made;
}

/** Another font or other characters have another name, so that a file is never the wrong one. */
function fileName(font: Uint8Array, characters: string): string {
  return `${hash(`${hash(font)} ${characters}`).slice(0, 32)}.woff2`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
