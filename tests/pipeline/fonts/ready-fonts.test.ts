/** Fonts made ahead are those that would be made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installation } from '../../../src/base/installation.ts';
import { COMMON_FACES, withCommonGlyphs } from '../../../src/pipeline/fonts/common-glyphs.ts';
import { commonFonts, readyFonts } from '../../../src/pipeline/fonts/ready-fonts.ts';
import { openSubsetter } from '../../../src/pipeline/fonts/subset-woff2.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const { katex, fontSubsetter, readyFonts: shipped } = installation();
const folder = temporaryFolder();

const wholeFont = (face: string) =>
  new Uint8Array(readFileSync(join(katex, 'fonts', `${face}.woff2`)));

test.each(COMMON_FACES)(
  '%s, with the common glyphs, is ready, and as it would be made',
  async (face) => {
    const characters = withCommonGlyphs(face, '');
    const ready = readyFonts(shipped)(wholeFont(face), characters);
    const subset = await openSubsetter(fontSubsetter);
    expect(ready).toEqual(await subset(wholeFont(face), characters));
  },
);

test('a glyph more, or another font, is not ready', () => {
  const ready = readyFonts(shipped);
  const font = wholeFont('KaTeX_Main-Regular');
  expect(ready(font, withCommonGlyphs('KaTeX_Main-Regular', '♮'))).toBeUndefined();
  expect(ready(font.slice(1), withCommonGlyphs('KaTeX_Main-Regular', ''))).toBeUndefined();
});

test('signs that formulas set without a word of the author are common', () => {
  const common = withCommonGlyphs('KaTeX_Main-Regular', '');
  for (const sign of '\u00a0\u200b\ue020') expect(common).toContain(sign);
});

test('what is written for a site can be read for it; without a folder nothing is ready', async () => {
  const font = wholeFont('KaTeX_Main-Regular');
  const characters = withCommonGlyphs('KaTeX_Main-Regular', '');
  const made = await commonFonts(join(katex, 'fonts'), async (_, of) =>
    new TextEncoder().encode(of),
  );
  expect(made).toHaveLength(COMMON_FACES.length);
  for (const [name, contents] of made) writeFileSync(folder.path(name), contents);
  expect(String(Buffer.from(readyFonts(folder.path(''))(font, characters) ?? []))).toBe(characters);
  expect(readyFonts(folder.path('none'))(font, characters)).toBeUndefined();
});
