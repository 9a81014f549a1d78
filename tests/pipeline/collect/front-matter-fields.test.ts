/** Fields of front matter: each with a right value, each with a wrong one, and unknown ones. */
import { describe, expect, it, test } from 'vitest';
import type { FrontMatter } from '../../../src/model.ts';
import { fieldsOf } from './note.ts';

const TEXT_FIELDS = [
  ...['title', 'description', 'excerpt', 'permalink', 'slug', 'author', 'cover'],
  'translationOf',
];
const LIST_FIELDS = ['tags', 'aliases', 'keywords'];
const BOOLEAN_FIELDS = ['published', 'draft', 'comments', 'math', 'mathjax', 'toc'];

/** What reading `yaml` gives for one field, where nothing is wrong. */
function read(yaml: string, field: keyof FrontMatter): unknown {
  const { frontMatter, faults } = fieldsOf(yaml);
  expect(faults).toEqual([]);
  return frontMatter[field];
}

describe('text', () => {
  test.each(TEXT_FIELDS)('`%s` is trimmed and in NFC', (name) => {
    expect(fieldsOf(`${name}: " 论文 cafe\u0301 "`)).toMatchObject({
      frontMatter: { [name]: '论文 caf\u00e9' },
      faults: [],
    });
  });

  test.each([
    ['007', '007'],
    ['1e3', '1e3'],
    ['0x10', '0x10'],
    ['1.10', '1.10'],
    ['2021-08-31', '2021-08-31'],
    ['no', 'no'],
    ['"true"', 'true'],
    ['""', undefined],
    ['~', undefined],
    ['', undefined],
  ])('a title written %s is %s', (written, title) => {
    expect(read(`title: ${written}`, 'title')).toBe(title);
  });

  test.each(
    [...TEXT_FIELDS, 'layout', 'lang'].flatMap((name) =>
      ['true', '[a]', '{a: b}'].map((value) => [name, value]),
    ),
  )('`%s: %s` is an error', (name, value) => {
    const { faults, diagnostics } = fieldsOf(`${name}: ${value}`);
    const column = String(name).length + 3;
    expect(faults).toEqual([`2:${column} SC215 \`${name}\` must be text`]);
    expect(diagnostics[0]?.message.zh).toBe(`\`${name}\` 必须是文本`);
    expect(diagnostics[0]?.sourceLine).toBe(`${name}: ${value}`);
  });

  test.each([
    ['"a\\0b"', 14],
    ['"\\x1b[1m"', 13],
    ['"\\ud800"', 13],
  ])('%s is an error', (value, column) => {
    expect(fieldsOf(`permalink: ${value}`).faults).toEqual([
      `2:${column} SC220 \`permalink\` holds a control character`,
    ]);
  });
});

describe('lists of texts', () => {
  test.each(LIST_FIELDS)('`%s` takes one text or several', (name) => {
    for (const [yaml, value] of [
      [`${name}: 论文`, ['论文']],
      [`${name}: [a, 2021, 0x10]`, ['a', '2021', '0x10']],
      [`${name}: ""`, []],
      [`${name}:`, []],
    ] as const) {
      expect(fieldsOf(yaml)).toMatchObject({ frontMatter: { [name]: value }, faults: [] });
    }
  });

  test.each(LIST_FIELDS)('`%s` with something else is an error at each', (name) => {
    const { frontMatter, faults } = fieldsOf(`${name}:\n  - a\n  - true\n  - [b]`);
    const fault = `SC215 \`${name}\` must be text or a list of texts`;
    expect(faults).toEqual([`4:5 ${fault}`, `5:5 ${fault}`]);
    expect(frontMatter).toMatchObject({ [name]: ['a'] });
  });

  test.each(LIST_FIELDS)('`%s` with an empty item is warned of', (name) => {
    const { frontMatter, diagnostics, faults } = fieldsOf(`${name}:\n  - a\n  -\n  - " "\n  - ~`);
    const fault = `SC225 an item of \`${name}\` is empty`;
    expect(faults).toEqual([`4:4 ${fault}`, `5:5 ${fault}`, `6:5 ${fault}`]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      message: { zh: `\`${name}\` 里有一项是空的` },
    });
    expect(frontMatter).toMatchObject({ [name]: ['a'] });
  });

  it('name each tag once', () => {
    expect(read('tags: [NLP, 检测, NLP, nlp]', 'tags')).toEqual(['NLP', '检测', 'nlp']);
  });

  it('may be aliases of each other, numbers as written', () => {
    expect(read('tags: &t [007, 1.0]\nkeywords: *t', 'keywords')).toEqual(['007', '1.0']);
  });
});

describe('yes or no', () => {
  test.each(BOOLEAN_FIELDS)('`%s` must be true or false', (name) => {
    expect(fieldsOf(`${name}: true`).faults).toEqual([]);
    for (const value of ['yes', '1', '"true"', '[]']) {
      expect(fieldsOf(`${name}: ${value}`).faults).toEqual([
        `2:${name.length + 3} SC215 \`${name}\` must be \`true\` or \`false\``,
      ]);
    }
  });

  test.each([
    ['', { draft: false, comments: true, math: true, toc: true }],
    ['published: false', { draft: true }],
    ['published: true\ndraft: true', { draft: true }],
    ['mathjax: false', { math: false }],
    ['math: false\nmathjax: true', { math: false }],
    ['comments: false\ntoc: false', { comments: false, toc: false }],
  ])('%j', (yaml, expected) => {
    expect(fieldsOf(yaml)).toMatchObject({ frontMatter: expected, faults: [] });
  });
});

test.each([
  ['', 0],
  ['sticky: 3', 3],
  ['sticky: true', 1],
  ['sticky: false', 0],
])('%j pins with %i', (yaml, sticky) => {
  expect(read(yaml, 'sticky')).toBe(sticky);
});

test.each(['high', '"1"', '.nan', '[1]'])('`sticky: %s` is an error', (value) => {
  expect(fieldsOf(`sticky: ${value}`).faults).toEqual(['2:9 SC215 `sticky` must be a number']);
});

describe('dates', () => {
  test.each(['date', 'updated'] as const)('`%s` is read in the zone of the site', (name) => {
    expect(read(`${name}: 2021-08-31 00:30`, name)).toMatchObject({
      iso: '2021-08-31T00:30:00+08:00',
    });
  });

  test.each([
    ['2024-02-31', 'is not a date of the calendar', '不是日历上的日期'],
    ['2021-08-31 25:00', 'is not a date of the calendar', '不是日历上的日期'],
    ['去年春天', 'cannot be read as a date', '无法读作日期'],
    ['20210831', 'cannot be read as a date', '无法读作日期'],
    ['Aug 31 2021', 'cannot be read as a date', '无法读作日期'],
  ])('`%s` %s', (written, en, zh) => {
    const { diagnostics, faults } = fieldsOf(`date: ${written}`);
    expect(faults).toEqual([`2:7 SC216 \`${written}\` in \`date\` ${en}`]);
    expect(diagnostics[0]?.message.zh).toBe(`\`date\` 里的 \`${written}\` ${zh}`);
  });

  test.each(['{a: 1}', '[2021-08-31]', 'true'])('`%s` is no date at all', (written) => {
    expect(fieldsOf(`updated: ${written}`).faults).toEqual([
      '2:10 SC215 `updated` must be a date such as 2021-08-31',
    ]);
  });
});

describe('the layout', () => {
  test.each([
    ['layout: page', 'page'],
    ['layout: post', 'post'],
    ['layout:', 'post'],
    ['', 'post'],
  ])('%j is %s', (yaml, layout) => {
    expect(read(yaml, 'layout')).toBe(layout);
  });

  test.each([
    ['Page', 'Did you mean `page`? Choose one of `post`, `page`, or delete the field.'],
    ['博客', 'Choose one of `post`, `page`, or delete the field.'],
    [
      'draft',
      'Write `draft: true` instead: the note stays out of the site until you take it away.',
    ],
  ])('`%s` is an error, with what to write', (written, help) => {
    const { frontMatter, diagnostics, faults } = fieldsOf(`layout: ${written}`);
    expect(frontMatter.layout).toBe('post');
    expect(faults).toEqual([`2:9 SC222 there is no layout \`${written}\``]);
    expect(diagnostics[0]?.message.zh).toBe(`没有 \`${written}\` 这种 layout`);
    expect(diagnostics[0]?.help.en).toBe(help);
  });
});

describe('the language', () => {
  test.each([
    ['zh-CN', 'zh-CN'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['no', 'no'],
    ['""', undefined],
    ['', undefined],
  ])('written `%s` is %s', (written, lang) => {
    expect(read(`lang: ${written}`, 'lang')).toBe(lang);
  });

  test.each([
    ['zh_CN', 'Did you mean `zh-CN`? Write a tag such as `zh-CN` or `en`.'],
    ['中文', 'Write a tag such as `zh-CN` or `en`.'],
    ['c', 'Write a tag such as `zh-CN` or `en`.'],
  ])('`%s` is an error', (written, help) => {
    const { frontMatter, diagnostics, faults } = fieldsOf(`lang: ${written}`);
    expect(frontMatter.lang).toBeUndefined();
    expect(faults).toEqual([`2:7 SC223 \`${written}\` in \`lang\` is not a language tag`]);
    expect(diagnostics[0]?.message.zh).toBe(`\`lang\` 里的 \`${written}\` 不是语言标签`);
    expect(diagnostics[0]?.help.en).toBe(help);
  });
});

test.each([
  ['cn', 'zh-CN'],
  ['english', 'en'],
  ['JP', 'ja'],
])('`lang: %s` is warned of, with what was meant', (written, meant) => {
  const { diagnostics, faults } = fieldsOf(`lang: ${written}`);
  expect(faults).toEqual([
    `2:7 SC226 \`${written}\` in \`lang\` is no tag of a language; did you mean \`${meant}\`?`,
  ]);
  expect(diagnostics[0]).toMatchObject({ severity: 'warning' });
  expect(diagnostics[0]?.help.zh).toContain(`\`lang: ${meant}\``);
});

test.each([
  ['"esc \\alpha"', '\\alpha'],
  ['"设 $\\beta$"', '\\beta'],
  ['"设 $\\theta$"', '\\theta'],
  ['"\\\\ 与 \\nabla"', '\\nabla'],
])('a command of TeX in %s is told, with single quotes as the help', (written, command) => {
  const { diagnostics, faults } = fieldsOf(`title: ${written}`);
  const column = 'title: '.length + written.indexOf(command) + 1;
  expect(faults).toEqual([`2:${column} SC220 \`title\` holds a control character`]);
  expect(diagnostics[0]?.help.en).toContain(`\`${command}\` stands for one. Take single quotes`);
});

test.each(['"a\\\\nabla"', "'\\alpha'", '"one\\ntwo"', '"a\\ttable"', '"\\u4e2d\\x41"'])(
  '%s holds no command',
  (written) => {
    expect(fieldsOf(`title: ${written}`).faults).toEqual([]);
  },
);

test('a word behind a `#`, which YAML leaves out, is warned of', () => {
  const { diagnostics, faults } = fieldsOf('title: Notes on C #sharp # 1\ntoc: false # no need');
  expect(faults).toEqual([
    '2:19 SC224 `#sharp # 1` is left out: in YAML, `#` after a space begins a comment',
  ]);
  expect(diagnostics[0]).toMatchObject({ severity: 'warning', place: { length: 10 } });
  expect(diagnostics[0]?.message.zh).toBe(
    '`#sharp # 1` 被略去：在 YAML 里，空格之后的 `#` 是注释的开头',
  );
});

describe('macros', () => {
  it('are names and TeX', () => {
    expect(read(String.raw`macros: {'\E': '\mathbb{E}', \two: 2}`, 'macros')).toEqual({
      '\\E': '\\mathbb{E}',
      '\\two': '2',
    });
  });

  test.each([
    ['[a]', '2:9 SC215 `macros` must be a map from macros to TeX'],
    ["{'\\E': [1]}", '2:16 SC215 `macros` must be a map from macros to TeX'],
    ['{E: x}', '2:10 SC251 `E` in `macros` is not the name of a TeX macro'],
  ])('%s is an error', (value, fault) => {
    expect(fieldsOf(`macros: ${value}`).faults).toEqual([fault]);
  });
});

test.each(['breaks', 'smartQuotes'] as const)('`%s` is left to the site where absent', (name) => {
  expect(read('title: x', name)).toBeUndefined();
  expect(read(`${name}: false`, name)).toBe(false);
  expect(read(`${name}: true`, name)).toBe(true);
});
