/** Which of KaTeX's files a site gets: what its pages name, and of the fonts what they use. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installation } from '../src/base/installation.ts';
import { type Cache, memoryCache } from '../src/cache/cache.ts';
import { loadConfig } from '../src/config/load.ts';
import type { OutputFile } from '../src/model.ts';
import { build } from '../src/pipeline/build.ts';
import { note, siteWith } from './site-folder.ts';

/** The files of a site with `files`, by name without hash; those of KaTeX without their folder. */
async function built(files: Record<string, string>, cache?: Cache) {
  const root = siteWith(files);
  const { config } = loadConfig({ root, overrides: {} });
  if (!config) throw new Error('the site has no settings');
  const request = { root, config, now: Date.UTC(2026, 0, 1), write: false, cache };
  const { outputs, diagnostics } = await build({ ...request, installation: installation() });
  expect(diagnostics).toEqual([]);
  const katex = outputs.filter(({ path }) => path.startsWith('assets/katex/'));
  return {
    outputs,
    katex: katex.map(({ path }) => path.replace(/^assets\/katex\/|\.\w{10}(?=\.)/g, '')),
  };
}

function textOf(outputs: OutputFile[], path: string | RegExp): string {
  const found = outputs.find((file) => file.path.match(path));
  return typeof found?.contents === 'string' ? found.contents : '';
}

test('a site without a formula has none of them, and its pages name none', async () => {
  const { outputs, katex } = await built({ 'posts/a.md': note('文 `$x$`') });
  expect(katex).toEqual([]);
  expect(textOf(outputs, 'index.html')).not.toMatch(/katex|preload/);
});

describe('a site with formulas', () => {
  const FILES = { 'posts/a.md': note('能量 $E=mc^2$') };

  test('has the style sheet and the faces that are used', async () => {
    const { outputs, katex } = await built(FILES);
    expect(katex).toEqual([
      'copy-tex.min.js',
      'fonts/KaTeX_Main-Regular.woff2',
      'fonts/KaTeX_Math-Italic.woff2',
      'katex.min.css',
    ]);
    expect(textOf(outputs, /katex\.min/).match(/url\([^)]*\)/g)).toEqual([
      expect.stringMatching(/^url\(fonts\/KaTeX_Main-Regular\.\w{10}\.woff2\)$/),
      expect.stringMatching(/^url\(fonts\/KaTeX_Math-Italic\.\w{10}\.woff2\)$/),
    ]);
  });

  test('asks for the fonts in the head of its pages', async () => {
    const { outputs } = await built(FILES);
    const preloads = textOf(outputs, '2024/03/01/a/index.html').match(/<link rel="preload"[^>]*>/g);
    const paths = outputs.map(({ path }) => path).filter((path) => path.endsWith('.woff2'));
    expect(preloads).toEqual(
      paths.map(
        (path) => `<link rel="preload" href="/${path}" as="font" type="font/woff2" crossorigin>`,
      ),
    );
    expect(textOf(outputs, /^2024\/03\/01\/good/)).not.toContain('preload');
  });

  test('is the same with a cold cache, a warm one and none', async () => {
    const cache = memoryCache();
    const { outputs: cold } = await built(FILES, cache);
    const { outputs: warm } = await built(FILES, cache);
    const { outputs: without } = await built(FILES);
    const bytes = (files: OutputFile[]) =>
      files.map(({ path, contents }) => [path, Buffer.from(contents as Uint8Array | string)]);
    expect(bytes(warm)).toEqual(bytes(cold));
    expect(bytes(without)).toEqual(bytes(cold));
  });

  test('keeps its fonts when a note uses one more common sign', async () => {
    const fonts = ({ outputs }: { outputs: OutputFile[] }) =>
      outputs.map(({ path }) => path).filter((path) => path.endsWith('.woff2'));
    const more = { 'posts/a.md': note('能量 $E=mc^2 \\le \\alpha + 137$') };
    expect(fonts(await built(more))).toEqual(fonts(await built(FILES)));
  });
});

describe('a theme that names them for every page gets what it names', () => {
  const EXTRA = join('themes', 'muse', 'templates', 'partials', 'extra-head.njk');

  test.each([
    ['katex/katex.min.css', ['katex.min.css']],
    ['katex/fonts/KaTeX_AMS-Regular.woff2', ['fonts/KaTeX_AMS-Regular.woff2']],
  ])('%s', async (name, expected) => {
    const { katex } = await built({ [EXTRA]: `<link href="{{ asset('${name}') }}">` });
    expect(katex).toEqual(expected);
  });
});
