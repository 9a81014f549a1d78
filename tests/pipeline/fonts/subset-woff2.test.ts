/** Subsets of KaTeX's own fonts: what is in them, and that they are the same each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Blob, Face } from 'harfbuzzjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { decompress } from 'woff2-encoder';
import { hash } from '../../../src/base/hash.ts';
import { installation } from '../../../src/base/installation.ts';
import type { FaceGlyphs } from '../../../src/pipeline/compile/glyph-setting.ts';
import { addGlyphs, glyphsIn, sortedGlyphs } from '../../../src/pipeline/compile/katex-glyphs.ts';
import { openSubsetter, type Subset } from '../../../src/pipeline/fonts/subset-woff2.ts';
import { FORMULAS } from '../../example/formulas.ts';
import { compile } from '../../example/markdown.ts';

/** Of several formulas. */
function glyphsOf(html: string[]): Record<string, string> {
  const all: FaceGlyphs = new Map();
  for (const each of html) addGlyphs(glyphsIn(each), all);
  return sortedGlyphs(all);
}

const { katex, fontSubsetter } = installation();
const FACES = readdirSync(join(katex, 'fonts'))
  .filter((name) => name.endsWith('.woff2'))
  .map((name) => name.replace('.woff2', ''));

let subset: Subset;
beforeAll(async () => {
  subset = await openSubsetter(fontSubsetter);
});

function fontOf(face: string): Uint8Array {
  return readFileSync(join(katex, `fonts/${face}.woff2`));
}

/** The characters that `woff2` has glyphs for. */
async function charactersIn(woff2: Uint8Array): Promise<Set<string>> {
  const { buffer, byteOffset, length } = await decompress(woff2);
  const sfnt = new Uint8Array(length);
  sfnt.set(new Uint8Array(buffer, byteOffset, length));
  const codes = new Face(new Blob(sfnt.buffer)).collectUnicodes();
  return new Set([...codes].map((code) => String.fromCodePoint(code)));
}

test('the same font and characters give the same bytes, whatever was made before', async () => {
  const font = fontOf('KaTeX_Main-Regular');
  const first = await subset(font, 'abc(1)');
  await subset(fontOf('KaTeX_AMS-Regular'), 'R');
  expect(await subset(font, '1)(cba')).toEqual(first);
  expect(await (await openSubsetter(fontSubsetter))(font, 'abc(1)')).toEqual(first);
  // The same on every version of Node and every system: change it with KaTeX or a library only.
  expect(hash(first)).toBe('473c2937c3b30a2251f7fbfa662f12eb95830af17ecad224bfcc224dbd567d0d');
});

test.each(FACES)('%s has what is asked for, where the whole font has it', async (face) => {
  const font = fontOf(face);
  const whole = await charactersIn(font);
  const anyOf = fc.subarray([...whole, '中', '😀', 'Ж']);
  await fc.assert(
    fc.asyncProperty(anyOf, async (wanted) => {
      const made = await charactersIn(await subset(font, wanted.join('')));
      const expected = wanted.filter((one) => whole.has(one));
      expect(expected.filter((one) => !made.has(one))).toEqual([]);
      // With a bracket comes the other of the pair, for text from right to left.
      expect(made.size).toBeLessThanOrEqual(2 * expected.length);
    }),
    { numRuns: 3 },
  );
});

test('a font of nothing is a font still: its metrics make the height of lines', async () => {
  const font = await subset(fontOf('KaTeX_Main-Bold'), '');
  expect(await charactersIn(font)).toEqual(new Set());
  expect(font.length).toBeLessThan(3000);
});

test('what is no font is refused', async () => {
  await expect(subset(new Uint8Array([1, 2, 3]), 'a')).rejects.toThrow();
});

describe('of every formula each glyph is in the subset', () => {
  test.each(Object.entries(FORMULAS))('%s', async (_, formulas) => {
    const { glyphs } = compile(formulas.map((tex) => `$$\n${tex}\n$$\n`).join('\n'));
    expect(glyphs).not.toEqual(glyphsOf([]));
    for (const [face, needed] of Object.entries(glyphs)) {
      const whole = await charactersIn(fontOf(face));
      const made = await charactersIn(await subset(fontOf(face), needed));
      expect([...needed].filter((one) => whole.has(one) && !made.has(one))).toEqual([]);
    }
  });
});
