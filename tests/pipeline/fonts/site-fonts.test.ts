/** The fonts of a site, from what its posts use. */
import { describe, expect, test } from 'vitest';
import { type Cache, memoryCache } from '../../../src/cache/cache.ts';
import type { Glyphs, ThemeAsset } from '../../../src/model.ts';
import {
  type FontsRequest,
  siteFonts,
  usedCharacters,
} from '../../../src/pipeline/fonts/site-fonts.ts';

const face = (name: string) =>
  `@font-face{font-family:${name};src:url(fonts/${name}.woff2) format("woff2")}`;
const CSS = `${face('KaTeX_Main-Regular')}${face('KaTeX_Script-Regular')}.katex{a:b}`;

const ASSETS: ThemeAsset[] = [
  asset('style.css', 'own @font-face{src:url(x.woff2)}'),
  asset('fonts/KaTeX_Script-Regular.woff2', 'own font'),
  { ...asset('katex/katex.min.css', CSS), isCommon: true },
  { ...asset('katex/fonts/KaTeX_Main-Regular.woff2', 'MAIN'), isCommon: true },
  { ...asset('katex/fonts/KaTeX_Script-Regular.woff2', 'SCRIPT'), isCommon: true },
];

function asset(name: string, text: string): ThemeAsset {
  return { name, path: name, contents: new TextEncoder().encode(text) };
}

/** The fonts made for `glyphs`, and how often the subsetter was opened and used. */
async function fontsFor(glyphs: Glyphs[], changes: Partial<FontsRequest> = {}) {
  const asked: string[] = [];
  let opened = 0;
  const made = await siteFonts({
    ...{
      assets: ASSETS,
      used: usedCharacters(glyphs),
      cache: undefined,
      libraryId: '1',
      ready: () => undefined,
    },
    openSubsetter: async () => {
      opened++;
      return async (font, characters) => {
        asked.push(characters);
        return new TextEncoder().encode(`${Buffer.from(font)} of ${characters}`);
      };
    },
    ...changes,
  });
  const texts = Object.fromEntries(
    made.map((one) => [one.name, String(Buffer.from(one.contents))]),
  );
  return { made, texts, asked, opened };
}

const SCRIPT = 'katex/fonts/KaTeX_Script-Regular.woff2';

describe('with formulas', () => {
  test('a font has the characters of all posts, each once, in order', async () => {
    const posts = [{ 'KaTeX_Script-Regular': 'LB' }, {}, { 'KaTeX_Script-Regular': 'AB' }];
    const [characters = ''] = (await fontsFor(posts)).asked;
    expect([...characters]).toEqual([...new Set(characters)].sort());
    for (const used of 'ABL') expect(characters).toContain(used);
    expect(characters).not.toContain('M');
  });

  test('the style sheet names the faces that are used, and no other', async () => {
    const { texts } = await fontsFor([{ 'KaTeX_Main-Regular': '1' }]);
    expect(texts['katex/katex.min.css']).toBe(`${face('KaTeX_Main-Regular')}.katex{a:b}`);
  });

  test('files of the theme itself stay as they are', async () => {
    const { made } = await fontsFor([{ 'KaTeX_Script-Regular': 'L' }]);
    expect(made.slice(0, 2)).toEqual(ASSETS.slice(0, 2));
    expect(made.map(({ name }) => name)).toEqual(ASSETS.map(({ name }) => name));
  });

  test('digits, brackets and common signs are always there: one more changes no font', async () => {
    const one = await fontsFor([{ 'KaTeX_Main-Regular': 'x' }]);
    const more = await fontsFor([{ 'KaTeX_Main-Regular': 'x(1)≤∈' }]);
    expect(more.texts).toEqual(one.texts);
    for (const sign of '(0123456789)') expect(one.asked[0]).toContain(sign);
    expect((await fontsFor([{ 'KaTeX_Main-Regular': '' }])).texts).toEqual(one.texts);
    const rare = await fontsFor([{ 'KaTeX_Main-Regular': 'x♮' }]);
    expect(rare.texts).not.toEqual(one.texts);
  });
});

test('without formulas nothing is made, and the style sheet names no font', async () => {
  const { texts, opened } = await fontsFor([{}, {}]);
  expect(opened).toBe(0);
  expect(texts[SCRIPT]).toBe('SCRIPT');
  expect(texts['katex/katex.min.css']).toBe('.katex{a:b}');
});

describe('the cache', () => {
  const GLYPHS = [{ 'KaTeX_Main-Regular': 'x', 'KaTeX_Script-Regular': 'L' }];

  test('saves the work: the subsetter is not even opened', async () => {
    const cache = memoryCache();
    const cold = await fontsFor(GLYPHS, { cache });
    const warm = await fontsFor(GLYPHS, { cache });
    expect([cold.opened, cold.asked.length, warm.opened, warm.asked.length]).toEqual([1, 2, 0, 0]);
    expect(warm.made).toHaveLength(cold.made.length);
    expect(warm.texts).toEqual(cold.texts);
    expect((await fontsFor(GLYPHS)).texts).toEqual(cold.texts);
  });

  test('keeps any bytes', async () => {
    const cache = memoryCache();
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const openSubsetter = async () => async () => bytes;
    for (const _ of ['cold', 'warm']) {
      const { made } = await fontsFor(GLYPHS, { cache, openSubsetter });
      expect(new Uint8Array(made.at(-1)?.contents ?? [])).toEqual(bytes);
    }
  });

  test.each<[string, Glyphs[], Partial<FontsRequest>]>([
    ['other characters', [{ 'KaTeX_Script-Regular': 'LM' }], {}],
    ['another library', [{ 'KaTeX_Script-Regular': 'L' }], { libraryId: '2' }],
    [
      'another font',
      [{ 'KaTeX_Script-Regular': 'L' }],
      { assets: [{ ...asset(SCRIPT, 'NEWER'), isCommon: true }] },
    ],
  ])('does not answer for %s', async (_, glyphs, changes) => {
    const cache = memoryCache();
    await fontsFor([{ 'KaTeX_Script-Regular': 'L' }], { cache });
    expect((await fontsFor(glyphs, { ...changes, cache })).asked).toHaveLength(1);
  });

  test('that lost an entry makes that one again', async () => {
    const stored = memoryCache();
    const torn: Cache = {
      get: (name, key) => (name === SCRIPT ? undefined : stored.get(name, key)),
      set: stored.set,
    };
    await fontsFor(GLYPHS, { cache: stored });
    expect((await fontsFor(GLYPHS, { cache: torn })).asked).toHaveLength(1);
  });
});
