/** Loading a theme from its folders. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonRules } from '../../../../src/base/style-class.ts';
import { inFolder, themeSite, WHOLE } from './theme-folder.ts';

const site = themeSite();

function text(name: string, theme?: string): string | undefined {
  return site.collect(theme).theme.templates.get(name)?.text;
}

describe('a built-in theme', () => {
  test('is read whole', () => {
    site.write({
      'scholium.yaml': 'theme: plain\n',
      'builtin/plain/templates/icons/a.svg': '<svg/>',
    });
    const { theme, diagnostics } = site.collect();
    expect(diagnostics).toEqual([]);
    expect(theme.name).toBe('plain');
    expect(theme.templates.get('icons/a.svg')).toEqual({
      path: 'themes/plain/templates/icons/a.svg',
      text: '<svg/>',
    });
    expect(theme.strings).toEqual({ en: { home: 'Home' }, 'zh-CN': { home: '首页' } });
  });

  test('has of KaTeX the style sheet, fonts in WOFF2 alone, and the script for copying', () => {
    site.write({});
    mkdirSync(site.root, { recursive: true });
    const assets = site
      .collect()
      .theme.assets.map(({ name, contents }) => [name, Buffer.from(contents).toString()]);
    const face = '@font-face{src:url(fonts/A-B.woff2) format("woff2")}';
    expect(assets).toEqual([
      ['style.css', 'a{}'],
      ['katex/katex.min.css', `${face}.katex{a:b}${commonRules()}`],
      ['katex/fonts/A-B.woff2', 'WOFF2'],
      ['katex/copy-tex.min.js', 'copy'],
    ]);
  });
});

describe('a folder of the site with the name of the theme', () => {
  test('replaces single files, of templates, assets and strings', () => {
    site.write({
      'themes/plain/templates/partials/footer.njk': 'own',
      'themes/plain/assets/style.css': 'b{}',
      'themes/plain/assets/katex/katex.min.css': 'own',
      'themes/plain/i18n/en.yaml': 'home: Start\n',
    });
    const { theme, diagnostics } = site.collect();
    expect(diagnostics).toEqual([]);
    expect(theme.templates.get('partials/footer.njk')).toEqual({
      path: 'themes/plain/templates/partials/footer.njk',
      text: 'own',
    });
    expect(theme.templates.get('partials/header.njk')?.text).toBe('partials/header');
    const assets = theme.assets.map(({ contents }) => Buffer.from(contents).toString());
    expect(assets).toEqual([`own${commonRules()}`, 'b{}', 'WOFF2', 'copy']);
    expect(theme.strings.en).toEqual({ home: 'Start' });
    expect(theme.strings['zh-CN']).toEqual({ home: '首页' });
  });

  test('warns of a file that nearly has the name of one below', () => {
    site.write({
      'themes/plain/templates/partials/foter.njk': '',
      'themes/plain/templates/partials/mine.njk': '',
    });
    expect(site.found()).toEqual([
      'warning SC511 themes/plain/templates/partials/foter.njk the theme below has no template `partials/foter.njk`, so this one takes the place of none',
    ]);
  });

  test('is read once where it is the built-in one', () => {
    site.write(inFolder('themes/mine', { ...WHOLE, 'theme.yaml': 'name: mine' }));
    site.write({ 'themes/mine/i18n/fr.yaml': '' });
    expect(site.found('mine', join(site.root, 'themes'))).toHaveLength(1);
  });
});

describe('a theme that extends another', () => {
  test('has its files, options and strings where it has none of its own', () => {
    site.write({
      'builtin/plain/theme.yaml': `name: plain
options:
  a: { type: number, default: 1, doc: { en: A, zh: 甲 } }
  b: { type: number, default: 2, doc: { en: B, zh: 乙 } }
`,
      'themes/mine/theme.yaml': `name: mine
extends: plain
options:
  a: { type: number, default: 9, doc: { en: A, zh: 甲 } }
`,
      'themes/mine/templates/post.njk': 'my post',
    });
    const { theme, diagnostics } = site.collect('mine');
    expect(diagnostics).toEqual([]);
    expect(text('post.njk', 'mine')).toBe('my post');
    expect(text('tag.njk', 'mine')).toBe('tag');
    expect(theme.options.map((option) => [option.name, option.default])).toEqual([
      ['a', 9],
      ['b', 2],
    ]);
  });

  test('may not extend itself in the end', () => {
    site.write({
      ...inFolder('themes/a', { ...WHOLE, 'theme.yaml': 'name: a\nextends: b\n' }),
      ...inFolder('themes/b', { 'theme.yaml': 'name: b\nextends: a\n' }),
    });
    expect(site.found('a')).toEqual([
      'error SC502 themes/b/theme.yaml:2:10+1 these themes extend one another without end: a → b → a',
    ]);
  });

  test('names one that there is', () => {
    site.write(inFolder('themes/a', { ...WHOLE, 'theme.yaml': 'name: a\nextends: plian\n' }));
    const { diagnostics } = site.collect('a');
    expect(diagnostics).toMatchObject([
      {
        code: 'SC501',
        file: 'themes/a/theme.yaml',
        place: { line: 2, column: 10, length: 5 },
        help: { en: expect.stringContaining('Did you mean `plain`? There are `a`, `plain`') },
      },
    ]);
  });
});

describe('a theme that is missing', () => {
  test('is told where the settings name it, with those that there are', () => {
    site.write({ 'scholium.yaml': 'title: 旁注\ntheme: plan # mine\n' });
    const { theme, diagnostics } = site.collect('plan');
    expect(theme.templates.size).toBe(0);
    expect(diagnostics).toMatchObject([
      {
        code: 'SC501',
        message: { en: 'there is no theme `plan`', zh: '没有主题 `plan`' },
        help: { en: expect.stringContaining('Did you mean `plain`? There is `plain`;') },
        file: 'scholium.yaml',
        place: { line: 2, column: 8, length: 4 },
        sourceLine: 'theme: plan # mine',
      },
    ]);
  });

  test.each(['../site', '.', '', 'Plain', 'plain/templates'])('is `%s`', (name) => {
    site.write({ 'scholium.yaml': 'title: x\n' });
    expect(site.found(name)).toEqual([`error SC501 scholium.yaml there is no theme \`${name}\``]);
  });

  test('is one that lies outside the folder of the site', () => {
    mkdirSync(join(site.root, 'themes'), { recursive: true });
    mkdirSync(join(site.root, '../elsewhere'));
    symlinkSync(join(site.root, '../elsewhere'), join(site.root, 'themes/out'));
    expect(site.found('out').map((line) => line.slice(0, 13))).toEqual([
      'warning SC205',
      'error SC501 s',
    ]);
  });
});

describe('a theme of the site', () => {
  test('needs a template for each kind of page', () => {
    site.write(inFolder('themes/bare', { 'theme.yaml': 'name: bare', 'templates/post.njk': '' }));
    const found = site.found('bare');
    expect(found).toHaveLength(10);
    expect(found[0]).toBe(
      'error SC584 themes/bare/templates/index.njk the theme has no template for pages of the kind `index`',
    );
  });

  test('needs a theme.yaml', () => {
    const { 'theme.yaml': _, ...rest } = WHOLE;
    site.write(inFolder('themes/mine', rest));
    expect(site.found('mine')).toEqual([
      'error SC503 themes/mine/theme.yaml the theme `mine` has no theme.yaml',
    ]);
  });

  test('has its texts in UTF-8', () => {
    site.write(inFolder('themes/mine', { ...WHOLE, 'theme.yaml': 'name: mine' }));
    site.write({
      'themes/mine/templates/post.njk': Buffer.from([0x61, 0xce, 0xd2]),
      'themes/mine/assets/style.css': Buffer.from([0xff, 0xfe, 0x61, 0x00]),
      'themes/mine/assets/font.woff2': Buffer.from([0xff, 0xfe, 0x00]),
    });
    expect(site.found('mine').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'error SC201 themes/mine/templates/post.njk:1:2+1',
      'error SC202 themes/mine/assets/style.css',
      expect.stringContaining('error SC584 themes/mine/templates/post.njk'),
    ]);
  });
});

describe('theme.yaml', () => {
  function faultsOf(yaml: string): string[] {
    site.write({ 'builtin/plain/theme.yaml': yaml });
    return site.found().map((line) => line.replace(/themes\/plain\/theme.yaml:?/, ''));
  }

  test.each([
    ['name: other', ['error SC505 1:7+5 `name` must be `plain`, the name of its folder']],
    ['- a', ['error SC505 1:1+3 `theme.yaml` must be keys with values']],
    ['name: plain\nextend: x', ['warning SC506 2:1+6 `extend` means nothing in theme.yaml']],
    ['name: plain\nextends: [a]', ['error SC505 2:10+3 `extends` must be the name of a theme']],
    ['name: plain\noptions: [a]', ['error SC505 2:10+3 `options` must be keys with values']],
  ])('%j', (yaml, found) => {
    expect(faultsOf(yaml)).toEqual(found);
  });

  test.each([
    ['x:', 'has no declaration', '3:3+1'],
    ['x: { type: text, default: a, doc: { en: a, zh: b } }', 'has no type that there is', '3:14+4'],
    ['x: { type: enum, default: a, doc: { en: a, zh: b } }', 'must list its `values`', '3:3+1'],
    [
      'x: { type: enum, values: [b], default: a, doc: { en: a, zh: b } }',
      'needs a `default` of its type',
      '3:42+1',
    ],
    [
      'x: { type: number, default: "1", doc: { en: a, zh: b } }',
      'needs a `default` of its type',
      '3:31+3',
    ],
    [
      'x: { type: number, default: 7, range: [1, 6], doc: { en: a, zh: b } }',
      'needs a `default` of its type',
      '3:31+1',
    ],
    [
      'x: { type: number, default: 7, range: [6, 1], doc: { en: a, zh: b } }',
      'needs two whole numbers as its `range`, and to be a number',
      '3:41+6',
    ],
    [
      'x: { type: string, default: a, range: [1, 6], doc: { en: a, zh: b } }',
      'needs two whole numbers as its `range`, and to be a number',
      '3:41+6',
    ],
    [
      'x: { type: list, default: {}, doc: { en: a, zh: b } }',
      'needs a `default` of its type',
      '3:29+2',
    ],
    [
      'x: { type: boolean, default: true, doc: { en: a } }',
      'is not explained in both languages',
      '3:43+9',
    ],
    [
      'x: { type: boolean, default: true, dok: 1, doc: { en: a, zh: b } }',
      'has no `dok`',
      '3:38+3',
    ],
    [
      'a-b: { type: boolean, default: true, doc: { en: a, zh: b } }',
      'has a name that templates cannot write',
      '3:3+3',
    ],
  ])('with the option %s', (option, fault, place) => {
    const name = option.slice(0, option.indexOf(':'));
    expect(faultsOf(`name: plain\noptions:\n  ${option}`)).toEqual([
      `error SC507 ${place} the option \`${name}\` ${fault}`,
    ]);
  });

  test('that is no YAML', () => {
    expect(faultsOf('name: "plain')).toEqual([
      expect.stringMatching(/^error SC504 1:\d+\+1 this is not valid YAML: /),
    ]);
  });
});

describe('strings', () => {
  test('must be there in both languages, in whatever folder', () => {
    site.write({
      'themes/plain/i18n/en.yaml': 'more: More\n\nless: Less\n',
      'themes/plain/i18n/zh-CN.yaml': 'more: 更多\nonly: 仅\n',
    });
    expect(site.found()).toEqual([
      'error SC522 themes/plain/i18n/en.yaml:3:1+4 the string `less` is missing in i18n/zh-CN.yaml',
      'error SC522 themes/plain/i18n/zh-CN.yaml:2:1+4 the string `only` is missing in i18n/en.yaml',
    ]);
  });

  test('are texts in one level', () => {
    site.write({
      'themes/plain/i18n/en.yaml': 'menu:\n  home: Home\nyear: 2021\n',
      'themes/plain/i18n/zh-CN.yaml': 'menu: 菜单\nyear: 年\n',
    });
    expect(site.found()).toEqual([
      'error SC521 themes/plain/i18n/en.yaml:2:3+10 the string `menu` is no text',
      'error SC521 themes/plain/i18n/en.yaml:3:7+4 the string `year` is no text',
    ]);
    site.write({ 'themes/plain/i18n/en.yaml': '- a\n' });
    expect(site.found()[0]).toBe(
      'error SC520 themes/plain/i18n/en.yaml:1:1+3 the strings must be keys with values, `menu.home: …` on each line',
    );
  });

  test('are in two files, no more and no fewer', () => {
    const { 'i18n/en.yaml': _, ...rest } = WHOLE;
    site.write(
      inFolder('themes/mine', { ...rest, 'theme.yaml': 'name: mine', 'i18n/zh.yaml': '' }),
    );
    expect(site.found('mine')).toEqual([
      'warning SC524 themes/mine/i18n/zh.yaml this file is not read: strings are in i18n/zh-CN.yaml and i18n/en.yaml',
      'error SC523 themes/mine/i18n/en.yaml the theme has no i18n/en.yaml',
    ]);
  });
});
