/** No setting is dropped in silence: whatever key is set, something comes of it, or it is told why not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../../src/base/yaml.ts';
import { slugsFor } from '../../../../src/import/hexo/addresses/term-slugs.ts';
import { isMap } from '../../../../src/import/hexo/read-blog/values.ts';
import { hexoRules } from '../../../../src/import/hexo/settings/hexo-rules.ts';
import { type Layer, Settings } from '../../../../src/import/hexo/settings/layers.ts';
import { mapSettings } from '../../../../src/import/hexo/settings/map-settings.ts';
import { siteUrlOf } from '../../../../src/import/hexo/settings/map-site.ts';
import { ungroupedKeys } from '../../../../src/import/hexo/settings/site-settings.ts';

const KEYS = join(import.meta.dirname, 'keys');
const keysOf = (name: string) => readFileSync(join(KEYS, name), 'utf8').trim().split('\n');

/** Values that no theme comes with, of each kind. */
const VALUES = ['/changed/', 7, true, 'https://changed.example.org/x'];

function layer(path: string, map: unknown): Layer {
  const text = JSON.stringify(map);
  const yaml = parseYaml(text);
  const value = isMap(yaml.value) ? yaml.value : {};
  return { file: { path, text, yaml, value }, prefix: [], isDefault: false };
}

function nested(key: string, value: unknown): object {
  const names = key.split('.');
  const inmost = { [names.at(-1) ?? '']: value };
  return names.slice(0, -1).reduceRight<object>((within, name) => ({ [name]: within }), inmost);
}

/** All that settings have an effect on, and the keys of what was said of them. */
function mapped(hexoMap: unknown, themeMap: unknown) {
  const hexo = new Settings([layer('_config.yml', hexoMap)]);
  const theme = new Settings([layer('_config.next.yml', themeMap)]);
  const rules = hexoRules(hexo);
  const none = slugsFor([], { map: {}, letterCase: 0 });
  const plan = { notes: [], pattern: '/:title/', tags: none, categories: none, diagnostics: [] };
  const siteUrl = siteUrlOf(hexo);
  const { settings, math, remarks } = mapSettings({
    ...{ hexo, theme, rules, siteUrl, plan, redirects: new Map() },
    packages: { names: new Set(), renderer: 'marked', setsMath: false },
    timezone: rules.timezone ?? 'UTC',
    pictureFor: (written) => written,
  });
  expect(ungroupedKeys(settings)).toEqual([]);
  return { effects: JSON.stringify([rules, siteUrl, [...settings], math]), remarks };
}

function fateless(key: string, source: 'hexo' | 'theme'): unknown[] {
  const bases = { hexo: { url: 'https://example.org' }, theme: { mathjax: { enable: true } } };
  const base = mapped(bases.hexo, bases.theme).effects;
  return VALUES.filter((value) => {
    const maps = { ...bases, [source]: { ...bases[source], ...nested(key, value) } };
    const { effects, remarks } = mapped(maps.hexo, maps.theme);
    const isTold = remarks.some((remark) => `${key}.`.startsWith(`${remark.key}.`));
    return !isTold && effects === base;
  });
}

/** What a value says that is the default: no word is needed of it. */
const DEFAULTS: Record<string, unknown> = {
  'pretty_urls.trailing_index': true,
  'pretty_urls.trailing_html': true,
  'external_link.enable': true,
  'highlight.line_number': true,
  'highlight.wrap': true,
  'prismjs.preprocess': true,
  'prismjs.line_number': true,
  meta_generator: true,
  future: true,
  'marked.breaks': true,
  'marked.smartypants': true,
  'index_generator.per_page': 10,
  'footer.powered': true,
  'toc.enable': true,
  'toc.number': true,
  'menu_icons.enable': true,
  'social_icons.enable': true,
  darkmode: true,
  fancybox: true,
  use_motion: true,
  scroll_to_more: true,
  excerpt_description: true,
  read_more_btn: true,
  'feed.content': true,
  // Formulas are set already, in the settings that a key is added to.
  'mathjax.enable': true,
  'math.mathjax.enable': true,
  'math.katex.enable': true,
};

describe.each([
  ['hexo.txt', 'hexo'],
  ['next-8.txt', 'theme'],
  ['next-5.txt', 'theme'],
] as const)('%s', (name, source) => {
  test('each key is carried over or told', () => {
    const silent = keysOf(name).flatMap((key) =>
      fateless(key, source)
        .filter((value) => DEFAULTS[key] !== value)
        .map((value) => `${key}: ${value}`),
    );
    expect(silent).toEqual([]);
  });
});
