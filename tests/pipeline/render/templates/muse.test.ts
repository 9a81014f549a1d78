/** The themes that come with Scholium have no fault that the checks of themes know. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectTheme } from '../../../../src/pipeline/collect/theme/theme.ts';
import { hashAssets } from '../../../../src/pipeline/render/assets/theme-assets.ts';
import { openTemplates } from '../../../../src/pipeline/render/templates.ts';
import { scholium } from '../../../cli/scholium.ts';
import { siteWith, tree } from '../../../site-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../../../..');

function themeNamed(name: string) {
  const { theme, diagnostics } = collectTheme({
    root: tmpdir(),
    config: { theme: name, file: 'scholium.yaml' },
    builtinThemes: join(REPOSITORY, 'themes'),
    katexFolder: join(REPOSITORY, 'node_modules/katex/dist'),
    browserFolder: join(REPOSITORY, 'dist/browser'),
  });
  const assets = hashAssets(theme.assets, { url: 'https://example.org/' });
  const templates = openTemplates({ theme, assetHref: assets.href });
  expect([...diagnostics, ...assets.diagnostics, ...templates.diagnostics]).toEqual([]);
  return { theme, assets };
}

test('plain has no fault, a template for each kind of page, and under 300 lines', () => {
  const { theme } = themeNamed('plain');
  const own = theme.assets.filter(({ isCommon }) => !isCommon);
  const texts = [
    ...[...theme.templates.values()].map(({ text }) => text),
    ...own.map(({ contents }) => new TextDecoder().decode(contents)),
  ];
  expect(texts.join('').split('\n').length).toBeLessThan(300);
  const kinds = [...themeNamed('muse').theme.templates.keys()].filter(
    (name) => !name.includes('/') && name !== 'layout.njk',
  );
  expect([...theme.templates.keys()]).toEqual(expect.arrayContaining(kinds));
});

test('muse has no fault in its folder, its templates or its style sheets', () => {
  const { theme, assets } = themeNamed('muse');
  expect(theme.templates.size).toBeGreaterThan(30);
  expect(assets.files.map(({ path }) => path)).toContainEqual(
    expect.stringMatching(/^assets\/katex\/fonts\/KaTeX_Main-Regular\.[0-9a-f]{10}\.woff2$/),
  );
});

test('muse counts one word as one, and two as two', async () => {
  const root = siteWith({ 'posts/two.md': '---\ntitle: T\ndate: 2024-03-02\n---\nTwo words.\n' });
  await scholium(root, ['build']);
  const page = String(tree(join(root, 'public')).get('index.html'));
  expect(page).toContain('1 word · 1 min read');
  expect(page).toContain('2 words · 1 min read');
});
