/** Fields of front matter: each with a right value, each with a wrong one, and unknown ones. */
import { describe, expect, it, test } from 'vitest';
import type { FrontMatter } from '../../../src/model.ts';
import { fieldsOf } from './note.ts';

const TEXT_FIELDS = [
  ...['title', 'description', 'excerpt', 'permalink', 'slug', 'layout', 'lang', 'author', 'cover'],
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

  test.each(TEXT_FIELDS.flatMap((name) => ['true', '[a]', '{a: b}'].map((value) => [name, value])))(
    '`%s: %s` is an error',
    (name, value) => {
      const { faults, diagnostics } = fieldsOf(`${name}: ${value}`);
      const column = String(name).length + 3;
      expect(faults).toEqual([`2:${column} SC215 \`${name}\` must be text`]);
      expect(diagnostics[0]?.message.zh).toBe(`\`${name}\` 必须是文本`);
      expect(diagnostics[0]?.sourceLine).toBe(`${name}: ${value}`);
    },
  );

  test.each(['"a\\0b"', '"\\x1b[1m"', '"\\ud800"'])('%s is an error', (value) => {
    expect(fieldsOf(`permalink: ${value}`).faults).toEqual([
      '2:12 SC220 `permalink` holds a control character',
    ]);
  });
});

describe('lists of texts', () => {
  test.each(LIST_FIELDS)('`%s` takes one text or several', (name) => {
    for (const [yaml, value] of [
      [`${name}: 论文`, ['论文']],
      [`${name}: [a, 2021, "", 0x10]`, ['a', '2021', '0x10']],
      [`${name}:\n  - a\n  -\n  - b`, ['a', 'b']],
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

  test.each(['2024-02-31', 'yesterday', '20210831', '"2021-08-31 25:00"'])(
    '`%s` is not of the calendar',
    (written) => {
      const shown = written.replaceAll('"', '');
      expect(fieldsOf(`date: ${written}`).faults).toEqual([
        `2:7 SC216 \`${shown}\` in \`date\` is not a date of the calendar`,
      ]);
    },
  );

  test.each(['{a: 1}', '[2021-08-31]', 'true'])('`%s` is no date at all', (written) => {
    expect(fieldsOf(`updated: ${written}`).faults).toEqual([
      '2:10 SC215 `updated` must be a date such as 2021-08-31',
    ]);
  });
});
