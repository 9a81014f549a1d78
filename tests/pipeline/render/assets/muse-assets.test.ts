/** What muse's own style sheets and scripts weigh, and the one file in which a site adds rules of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { installation } from '../../../../src/base/installation.ts';
import { collectTheme } from '../../../../src/pipeline/collect/theme/theme.ts';
import { hashAssets } from '../../../../src/pipeline/render/assets/theme-assets.ts';
import { folderWith } from '../../../cli/scholium.ts';

/** Contents of the files that a site with these has of muse, by name. */
function museOf(files: Record<string, string> = {}): Map<string, string> {
  const { themes: builtinThemes, katex: katexFolder } = installation();
  const config = { theme: 'muse', file: 'scholium.yaml' };
  const root = folderWith(files);
  const { theme } = collectTheme({ root, config, builtinThemes, katexFolder });
  const assets = hashAssets(theme.assets, { url: 'https://example.org/' });
  expect(assets.diagnostics).toEqual([]);
  return new Map(
    assets
      .needed([])
      .map(({ path, contents }) => [
        path.replace(/^assets\/|\.\w{10}(?=\.\w+$)/g, ''),
        typeof contents === 'string' ? contents : new TextDecoder().decode(contents as Uint8Array),
      ]),
  );
}

/** What a server sends of these files together, each by itself. */
function packed(files: Map<string, string>, names: string[]): number {
  const sizes = names.map((name) => gzipSync(files.get(name) ?? '', { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('a page of muse', () => {
  test('has at most 12 KB of style sheets, those for the dark and for paper included', () => {
    const names = ['style', 'prose', 'code', 'dark', 'print'].map((name) => `${name}.css`);
    expect(packed(museOf(), names)).toBeLessThanOrEqual(12_000);
    // A note of long lists has one more.
    expect(packed(museOf(), [...names, 'outline.css'])).toBeLessThanOrEqual(12_600);
  });

  test('has at most 6 KB of scripts before a reader asks for more', () => {
    expect(packed(museOf(), ['muse.js', 'choices.js', 'reading-aids.js'])).toBeLessThanOrEqual(
      6_000,
    );
  });

  test('has one sheet for its frame', () => {
    const files = museOf();
    expect([...files.keys()].filter((name) => name.startsWith('style'))).toEqual(['style.css']);
    expect(files.get('style.css')).not.toContain('@import');
  });
});

test('a site adds rules after those of the frame by one file, and replaces a part of it by another', () => {
  const files = museOf({
    'themes/muse/assets/style/own.css': ':root { --accent-light: #7a3b00 }',
    'themes/muse/assets/style/timeline.css': '.timeline { color: red }',
  });
  const css = files.get('style.css') ?? '';
  expect(css).toMatch(/:root \{ --accent-light: #7a3b00 \}\n?$/);
  expect(css).toContain('.timeline { color: red }');
  expect(css).not.toContain('.timeline-posts');
});

test('parts of the frame are files of a size that people read', () => {
  const frame = join(installation().themes, 'muse/assets');
  const parts = ['style', 'prose', 'search'].flatMap((sheet) => [
    ...readFileSync(join(frame, `${sheet}.css`), 'utf8').matchAll(/"(.*?)"/g),
  ]);
  for (const [, part = ''] of parts) {
    const lines = readFileSync(join(frame, part), 'utf8').split('\n').length;
    expect({ part, isShort: lines <= 301 }).toEqual({ part, isShort: true });
  }
});
