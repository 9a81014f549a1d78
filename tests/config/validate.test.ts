/** What an author is told about scholium.yaml, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { found, validated } from './validated.ts';

describe('a file without settings', () => {
  test.each(['', '# nothing yet\n', '---\n', 'title:\nmenu:\nindex:\nmath:\n  macros:\n'])(
    'has every default: %j',
    (text) => {
      const { config, diagnostics } = validated(text);
      expect(diagnostics).toEqual([]);
      expect(config).toEqual({
        title: '旁注',
        subtitle: '',
        description: '',
        author: '',
        motto: '',
        avatar: '',
        favicon: '',
        language: 'zh-CN',
        timezone: 'Asia/Shanghai',
        url: 'http://localhost/',
        keywords: [],
        menu: [
          { label: 'home', url: '/', icon: 'home' },
          { label: 'tags', url: '/tags/', icon: 'tags' },
          { label: 'archives', url: '/archives/', icon: 'archive' },
          { label: 'search', url: '/search/', icon: 'search' },
        ],
        social: [],
        since: 0,
        permalink: '/:year/:month/:day/:title/',
        index: { content: 'full', perPage: 10 },
        archive: { perPage: 0 },
        tag: { perPage: 0 },
        category: { perPage: 0 },
        feed: { limit: 20, content: 'full' },
        related: { posts: 5 },
        tagSlugs: {},
        categorySlugs: {},
        redirects: {},
        theme: 'muse',
        themeOptions: {},
        postsDir: 'posts',
        pagesDir: 'pages',
        staticDir: 'static',
        scaffoldsDir: 'scaffolds',
        outDir: 'public',
        ledger: 'urls.txt',
        drafts: false,
        future: false,
        strict: false,
        math: { macros: {}, output: 'htmlAndMathml', brackets: false, strict: true },
        markdown: { breaks: false, smartQuotes: false, html: 'sanitize', headingIds: 'github' },
        figures: { numbers: false },
        robots: { index: true },
        cards: { enabled: false, font: '', color: '#0b5394' },
        comments: {
          ...{ provider: 'none', repo: '', repoId: '', category: '', categoryId: '', server: '' },
          client: 'https://unpkg.com/@waline/client@3.15.2/dist/',
        },
        security: { csp: true, sources: {}, headers: true },
        compress: [],
        hosting: { redirects: 'plain' },
        deploy: { remote: 'origin', branch: 'gh-pages', message: '' },
        file: 'scholium.yaml',
      });
    },
  );

  test('shares nothing with the settings of the next site', () => {
    const first = validated('').config;
    first.menu.pop();
    first.keywords.push('changed');
    first.math.macros['\\x'] = 'changed';
    expect(validated('').config.menu).toHaveLength(4);
    expect(validated('').config.keywords).toEqual([]);
    expect(validated('').config.math.macros).toEqual({});
  });

  test('has maps in which a tag named constructor is not found', () => {
    const { tagSlugs, categorySlugs, math } = validated('').config;
    for (const map of [tagSlugs, categorySlugs, math.macros]) {
      expect(Object.getPrototypeOf(map)).toBeNull();
    }
  });
});

test('every key is read into its place', () => {
  const { config, diagnostics } = validated(`
title: 2024
description: |
  论文笔记
  and notes
language: en
timezone: +08:00
url: https://例子.cn/笔记
keywords: 检测
menu: []
social: [{ label: GitHub, url: 'https://github.com/u', icon: github }, { label: Mail, url: mailto:a@b.cn }]
avatar: /me.png
since: 2021
permalink: /:category/:slug-:hash/
index: { content: excerpt, per_page: 0 }
archive: { per_page: 50 }
tag: { per_page: 1 }
category: { per_page: 2 }
feed: { limit: 5, content: excerpt }
related: { posts: 0 }
tag_slugs: { 目标检测: object-detection, __proto__: proto, 2021: y2021 }
category_slugs: { 论文: papers }
theme: my-theme
theme_options: { toc_depth: 2, any: [thing] }
posts_dir: ./content//posts/
out_dir: docs
drafts: true
future: true
strict: true
math: { macros: { '\\RR': '\\mathbb{R}', \\e: 2.70 } }
markdown: { breaks: true }
robots: { index: false }
`);
  expect(diagnostics).toEqual([]);
  expect(config).toMatchObject({
    title: '2024',
    description: '论文笔记 and notes',
    language: 'en',
    timezone: '+08:00',
    url: 'https://xn--fsqu00a.cn/%E7%AC%94%E8%AE%B0/',
    keywords: ['检测'],
    menu: [],
    social: [
      { label: 'GitHub', url: 'https://github.com/u', icon: 'github' },
      { label: 'Mail', url: 'mailto:a@b.cn' },
    ],
    avatar: '/me.png',
    since: 2021,
    permalink: '/:category/:slug-:hash/',
    index: { content: 'excerpt', perPage: 0 },
    archive: { perPage: 50 },
    tag: { perPage: 1 },
    category: { perPage: 2 },
    feed: { limit: 5, content: 'excerpt' },
    related: { posts: 0 },
    categorySlugs: { 论文: 'papers' },
    theme: 'my-theme',
    themeOptions: { toc_depth: 2, any: ['thing'] },
    postsDir: 'content/posts',
    outDir: 'docs',
    drafts: true,
    future: true,
    strict: true,
    math: {
      macros: { '\\RR': '\\mathbb{R}', '\\e': '2.70' },
      output: 'htmlAndMathml',
      brackets: false,
      strict: true,
    },
    markdown: { breaks: true, smartQuotes: false, html: 'sanitize', headingIds: 'github' },
    robots: { index: false },
  });
  expect(Object.entries(config.tagSlugs)).toEqual([
    ['2021', 'y2021'],
    ['目标检测', 'object-detection'],
    ['__proto__', 'proto'],
  ]);
});

describe('a key that is no setting is warned of', () => {
  test.each([
    ['titel: x', 'warning SC105 1:1+5 `titel` is not a setting; did you mean `title`?'],
    ['perPage: 3', 'warning SC105 1:1+7 `perPage` is not a setting'],
    ['zzz: 3', 'warning SC105 1:1+3 `zzz` is not a setting'],
    ['__proto__: {title: x}', 'warning SC105 1:1+9 `__proto__` is not a setting'],
    ['constructor: x', 'warning SC105 1:1+11 `constructor` is not a setting'],
    ['limit: 3', 'warning SC106 1:1+5 `limit` is not a setting; `limit` belongs under `feed:`'],
    [
      'index.content: full',
      'warning SC106 1:1+13 `index.content` is not a setting; `content` belongs under `index:`',
    ],
    [
      'index:\n  perPage: 3',
      'warning SC105 2:3+7 `index.perPage` is not a setting; did you mean `per_page`?',
    ],
    [
      'menu: [{label: a, url: /, icn: b}]',
      'warning SC105 1:27+3 `menu[0].icn` is not a setting; did you mean `icon`?',
    ],
  ])('%j', (text, line) => {
    expect(found(text)).toEqual([line]);
  });

  test('and has no effect', () => {
    expect(validated('__proto__: {title: x, drafts: true}').config).toEqual(validated('').config);
  });
});

describe('a value of another type is an error', () => {
  test.each([
    ['- a', 'error SC104 1:1+3 the settings must be keys with values, `title: …` on each line'],
    ['title: [a]', 'error SC107 1:8+3 `title` must be text, not a list'],
    ['title: {a: b}', 'error SC107 1:8+6 `title` must be text, not a map'],
    ['title: true', 'error SC107 1:8+4 `title` must be text, not `true`'],
    ['keywords: [a, {b: c}]', 'error SC107 1:15+6 `keywords[1]` must be text, not a map'],
    ['drafts: yes', 'error SC107 1:9+3 `drafts` must be `true` or `false`, not `yes`'],
    ['index: 10', 'error SC107 1:8+2 `index` must be a map of settings, not `10`'],
    ['theme_options: a', 'error SC107 1:16+1 `theme_options` must be a map of options, not `a`'],
    ['menu: home', 'error SC107 1:7+4 `menu` must be a list of links, not `home`'],
    ['menu: [home]', 'error SC107 1:8+4 `menu[0]` must be {label: …, url: …}, not `home`'],
    ['social: [null]', 'error SC107 1:10+4 `social[0]` must be {label: …, url: …}, not empty'],
    [
      'math: {macros: [a]}',
      'error SC107 1:16+3 `math.macros` must be a map from macros to TeX, not a list',
    ],
    ['language: [en]', 'error SC107 1:11+4 `language` must be one of `zh-CN`, `en`, not a list'],
  ])('%j', (text, line) => {
    expect(found(text)).toEqual([line]);
  });

  test.each(['ten', '-1', '10001', '1.5', '.inf', '.nan', '"10"', 'true'])(
    'index.per_page: %s',
    (written) => {
      const shown = written.replaceAll('"', '');
      expect(found(`index: {per_page: ${written}}`)).toEqual([
        `error SC107 1:19+${written.length} \`index.per_page\` must be a whole number from 0 to 10000, not \`${shown}\``,
      ]);
    },
  );

  test('and the key keeps its default', () => {
    expect(validated('index: {per_page: ten, content: excerpt}').config.index).toEqual({
      content: 'excerpt',
      perPage: 10,
    });
  });

  test('a long value is cut in the message', () => {
    expect(found(`drafts: ${'长'.repeat(99)}`)[0]).toContain(`not \`${'长'.repeat(59)}…\``);
  });

  test('a value behind an alias is reported where the alias stands', () => {
    expect(found('theme_options: &x {a: 1}\nmenu: *x')).toEqual([
      'error SC107 2:7+2 `menu` must be a list of links, not a map',
    ]);
    expect(found('theme_options: {a: &x {url: 1}}\nmenu: [*x]')).toEqual([
      'error SC118 2:8+2 `menu[0]` has no `label`',
      'error SC117 2:8+2 `menu[0].url` cannot be `1`: it is neither a path nor an address',
    ]);
  });
});

test.each([
  ['fulll', 'Did you mean `full`? Choose one of `full`, `excerpt`, `description`.'],
  ['all', 'Choose one of `full`, `excerpt`, `description`.'],
])('index.content: %s names the choices', (written, help) => {
  const [diagnostic, ...rest] = validated(`index: {content: ${written}}`).diagnostics;
  expect(rest).toEqual([]);
  expect(diagnostic?.message).toEqual({
    en: `\`index.content\` cannot be \`${written}\``,
    zh: `\`index.content\` 不能是 \`${written}\``,
  });
  expect(diagnostic?.help.en).toBe(help);
});

test.each(['zh', 'ZH-cn', 'zh_CN'])('language: %s is taken for zh-CN', (written) => {
  expect(validated(`language: ${written}`).diagnostics[0]?.help.en).toContain('mean `zh-CN`?');
});

test.each([
  ['"a\\0b"', 'U+0000'],
  ['"a\\e[31m"', 'U+001B'],
  ['"a\\x9b"', 'U+009B'],
  ['"a\\ud800"', 'U+D800'],
])('title: %s has a control character', (written, name) => {
  expect(found(`title: ${written}`)).toEqual([
    `error SC109 1:8+${written.length} \`title\` holds the control character ${name}`,
  ]);
});

test('all problems are found at once, each with its source line', () => {
  const text = 'titel: x\nurl: nowhere\nindex:\n  per_page: ten\n  content: al\nposts_dir: ../x\n';
  const { diagnostics } = validated(text);
  expect(diagnostics.map(({ code, sourceLine }) => `${code} ${sourceLine}`).sort()).toEqual([
    'SC105 titel: x',
    'SC107   per_page: ten',
    'SC108   content: al',
    'SC110 url: nowhere',
    'SC114 posts_dir: ../x',
  ]);
  expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['scholium.yaml']));
});
