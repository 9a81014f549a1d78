/** Assets of a theme under names of their contents, and the addresses in style sheets that follow. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ThemeAsset } from '../../../../src/model.ts';
import { hashAssets } from '../../../../src/pipeline/render/assets/theme-assets.ts';

const SITE = { url: 'https://example.org/notes/' };

function assets(texts: Record<string, string>): ThemeAsset[] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    path: `themes/x/assets/${name}`,
    contents: new TextEncoder().encode(text),
  }));
}

function hashed(texts: Record<string, string>) {
  const { files, diagnostics, href } = hashAssets(assets(texts), SITE);
  const contents = new Map(
    files.map(({ path, contents }) => [
      path.replace(/\.[0-9a-f]{10}(?=\.|$)/, ''),
      typeof contents === 'string' ? contents : Buffer.from(contents as Uint8Array).toString(),
    ]),
  );
  return { files, contents, diagnostics, href };
}

/** The style sheet `style.css` with this text, beside other assets; hashes of names shown as `#`. */
function rewritten(css: string): string | undefined {
  const all = hashed({
    'style.css': css,
    'a.png': 'A',
    'fonts/x y.woff2': 'F',
    'img/图(1).svg': 'S',
    'other.css': 'b{}',
  });
  return all.contents.get('assets/style.css')?.replace(/\.[0-9a-f]{10}\./g, '.#.');
}

function faults(texts: Record<string, string>): string[] {
  return hashed(texts).diagnostics.map(
    ({ code, file, place, message }) =>
      `${code} ${file}:${place?.line}:${place?.column}+${place?.length} ${message.en}`,
  );
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

describe('names', () => {
  test('hold a hash of the contents and keep folder and ending', () => {
    const { files, href } = hashed({ 'fonts/a.b.woff2': 'F', LICENSE: 'L' });
    expect(files.map(({ path }) => path)).toEqual([
      `assets/LICENSE.${short('L')}`,
      `assets/fonts/a.b.${short('F')}.woff2`,
    ]);
    expect(href('LICENSE')).toBe(`/notes/assets/LICENSE.${short('L')}`);
    expect(href('nope')).toBeUndefined();
    expect(href('constructor')).toBeUndefined();
  });

  test('of a style sheet change with what it names', () => {
    const css = { 'a.css': '@import "b.css";', 'b.css': 'a{background:url(c.png)}' };
    const [one, other] = ['1', '2'].map((png) => hashed({ ...css, 'c.png': png }).href('a.css'));
    expect(one).not.toBe(other);
  });

  test('do not depend on the order of the assets', () => {
    const all = assets({
      'a.css': '@import "b.css";',
      'b.css': 'a{background:url(c.png)}',
      'c.png': '1',
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(hashAssets(shuffled, SITE).files).toEqual(hashAssets(all, SITE).files);
      }),
    );
  });
});

describe('addresses in a style sheet', () => {
  test.each([
    ['a{b:url(a.png)}', 'a{b:url(a.#.png)}'],
    ['a{b:url( "./a.png" ) c}', 'a{b:url( "a.#.png" ) c}'],
    ["a{b:URL('img/../a.png')}", "a{b:URL('a.#.png')}"],
    ['a{b:url(a.png?v=1#i)}', 'a{b:url(a.#.png?v=1#i)}'],
    ['a{b:url("fonts/x y.woff2#iefix")}', 'a{b:url("fonts/x%20y.#.woff2#iefix")}'],
    ['a{b:url(fonts/x%20y.woff2)}', 'a{b:url(fonts/x%20y.#.woff2)}'],
    ['a{b:url(fonts/x\\ y.woff2)}', 'a{b:url(fonts/x%20y.#.woff2)}'],
    ['a{b:url("img/图(1).svg")}', 'a{b:url("img/%E5%9B%BE%281%29.#.svg")}'],
    ['@import "other.css" screen;', '@import "other.#.css" screen;'],
    [
      "@import url('other.css') print;@import url(other.css);",
      "@import url('other.#.css') print;@import url(other.#.css);",
    ],
    ['@font-face{src:url(a.png),url(a.png)}', '@font-face{src:url(a.#.png),url(a.#.png)}'],
    ['\ufeffa{}\r\n', 'a{}\n'],
  ])('%s → %s', (css, expected) => {
    expect(rewritten(css)).toBe(expected);
  });

  test.each([
    'a{b:url(data:image/png;base64,AAA=)}',
    'a{b:url("https://example.org/a.png")}',
    'a{b:url(//example.org/a.png)}',
    'a{b:url(/a.png)}',
    'a{b:url(#clip)}',
    'a{b:url("")}',
    '/*! url(nope.png) @import "nope.css" */',
    'a{content:"url(nope.png)"}',
    'a{content:\'@import "nope.css"\'}',
    '@import url("https://example.org/x.css");',
  ])('are left alone: %s', (css) => {
    expect(rewritten(css)).toBe(css);
    expect(faults({ 'style.css': css })).toEqual([]);
  });

  test('count from the folder of the style sheet', () => {
    const { contents } = hashed({
      'css/deep/a.css': 'a{b:url(../../img/x.png)}',
      'img/x.png': 'X',
    });
    expect(contents.get('assets/css/deep/a.css')).toBe(`a{b:url(../../img/x.${short('X')}.png)}`);
  });
});

describe('parts of a style sheet', () => {
  test.each([
    ['@import "other.css";a{}', 'b{}a{}'],
    ["@import url('./other.css') ;\n@import url( other.css );\na{}", 'b{}b{}a{}'],
    ['/*! 甲 */\n@import "other.css";\na{b:url(a.png)}', '/*! 甲 */\nb{}a{b:url(a.#.png)}'],
    [
      '@import "other.css";@import "//e.org/x.css";',
      '@import "other.#.css";@import "//e.org/x.css";',
    ],
    ['@import "other.css" layer(a);', '@import "other.#.css" layer(a);'],
  ])('stand in it where it imports them without conditions: %s → %s', (css, expected) => {
    expect(rewritten(css)).toBe(expected);
  });

  const PARTS = {
    'a.css': '@import "parts/b.css";\na{}',
    'parts/b.css': '@import "c.css";\nb{}',
    'parts/c.css': 'c{d:url(../x.png)}\n',
    'x.png': 'X',
  };

  test('are joined over folders, and are no files of their own unless a page names them', () => {
    const all = hashAssets(assets(PARTS), SITE);
    const paths = (named: string[]) =>
      all.needed(named).map(({ path }) => path.replace(/\.\w{10}\./, '.'));
    expect(hashed(PARTS).contents.get('assets/a.css')).toBe(
      `c{d:url(x.${short('X')}.png)}\nb{}a{}`,
    );
    expect(paths([])).toEqual(['assets/a.css', 'assets/x.png']);
    expect(paths(['parts/b.css'])).toEqual(['assets/a.css', 'assets/parts/b.css', 'assets/x.png']);
  });

  test('have faults in the file that was written', () => {
    expect(faults({ ...PARTS, 'parts/c.css': '\nc{d:url(y.png)}' })).toEqual([
      'SC530 themes/x/assets/parts/c.css:2:9+5 the theme has no asset `y.png`',
    ]);
  });
});

describe('files that come with every theme are needed', () => {
  const own = { 'style.css': 'a{}', 'import.css': '@import "katex/b.css";' };
  const common = {
    'katex/a.css': 'a{b:url(a.woff2)}',
    'katex/a.woff2': 'A',
    'katex/b.css': 'a{b:url(b.woff2)}',
    'katex/b.woff2': 'B',
  };
  const needed = (files: Record<string, string>, named: string[]) =>
    hashAssets(
      assets(files).map((asset) => (asset.name in own ? asset : { ...asset, isCommon: true })),
      SITE,
    )
      .needed(named)
      .map(({ path }) => path.replace(/^assets\/|\.\w{10}(?=\.)/g, ''));

  test.each([
    [[], []],
    [['katex/a.css'], ['katex/a.css', 'katex/a.woff2']],
    [['katex/b.woff2'], ['katex/b.woff2']],
  ])('where pages name %j: %j', (named, expected) => {
    expect(needed({ 'style.css': 'a{}', ...common }, named)).toEqual([...expected, 'style.css']);
  });

  test('where a style sheet of the theme names them', () => {
    const files = { 'import.css': own['import.css'], ...common };
    expect(needed(files, [])).toEqual(['import.css', 'katex/b.css', 'katex/b.woff2']);
  });
});

describe('faults in a style sheet', () => {
  test('have the place of the address', () => {
    expect(
      faults({ 'css/a.css': 'a{}\n/* 注 */ b{c:url("../fonts/x.wof")}', 'fonts/x.woff': '' }),
    ).toEqual(['SC530 themes/x/assets/css/a.css:2:18+14 the theme has no asset `../fonts/x.wof`']);
    expect(faults({ 'a.css': 'a{b:url(../../etc/passwd)}' })).toEqual([
      'SC530 themes/x/assets/a.css:1:9+16 the theme has no asset `../../etc/passwd`',
    ]);
  });

  test('are circles of imports too', () => {
    expect(faults({ 'a.css': '@import "b.css";', 'b.css': '\n@import url(a.css);' })).toEqual([
      'SC531 themes/x/assets/b.css:2:13+5 these style sheets import one another without end: a.css → b.css → a.css',
    ]);
  });
});
