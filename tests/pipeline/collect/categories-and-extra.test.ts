/** Categories in Hexo's shapes, fields that Scholium does not know, and the places of all. */
import { describe, expect, it, test } from 'vitest';
import { fieldsOf } from './note.ts';

describe('categories', () => {
  test.each([
    ['categories:', []],
    ['categories: []', []],
    ['categories: 检测', [['检测']]],
    ['categories: 2021', [['2021']]],
    ['categories: [论文, 检测]', [['论文', '检测']]],
    ['categories:\n  - 论文\n  - 检测', [['论文', '检测']]],
    ['categories: [[论文, 检测], [工具]]', [['论文', '检测'], ['工具']]],
    ['categories: [[论文], 工具]', [['论文'], ['工具']]],
    ['categories: [[], [工具]]', [['工具']]],
  ])('%j', (yaml, categories) => {
    expect(fieldsOf(yaml)).toMatchObject({ frontMatter: { categories }, faults: [] });
  });

  const fault =
    'SC215 `categories` must be a name, a list of names from the root down, or a list of such lists';

  test.each([
    ['categories: true', [`2:13 ${fault}`], []],
    ['categories: ""', [`2:13 ${fault}`], []],
    ['categories: {a: b}', [`2:13 ${fault}`], []],
    ['categories: [a, true]', [`2:17 ${fault}`], []],
    ['categories: [[a, [b]], [c]]', [`2:18 ${fault}`], [['c']]],
  ])('%j is told at the name that is wrong', (yaml, faults, categories) => {
    expect(fieldsOf(yaml)).toMatchObject({ faults, frontMatter: { categories } });
  });
});

describe('a field that Scholium does not know', () => {
  it('is kept for themes as written', () => {
    const { frontMatter, faults } = fieldsOf('rating: 5\npaper: {venue: CVPR, year: [2017]}');
    expect(faults).toEqual([]);
    expect(structuredClone(frontMatter.extra)).toEqual({
      rating: 5,
      paper: { venue: 'CVPR', year: [2017] },
    });
  });

  test.each([
    ['tag: a', 'tag', 'tags'],
    ['titel: a', 'titel', 'title'],
    ['Title: a', 'Title', 'title'],
    ['dtae: a', 'dtae', 'date'],
    ['catagories: a', 'catagories', 'categories'],
    ['translationof: a', 'translationof', 'translationOf'],
    ['publish: a', 'publish', 'published'],
    ['alias: a', 'alias', 'aliases'],
    ['redirect_from: a', 'redirect_from', 'aliases'],
  ])('`%s` near a known one is warned of, and kept', (yaml, written, known) => {
    const { frontMatter, diagnostics, faults } = fieldsOf(`rating: 5\n${yaml}`);
    expect(faults).toEqual([
      `3:1 SC219 \`${written}\` is not a field that Scholium knows; did you mean \`${known}\`?`,
    ]);
    expect(diagnostics[0]?.severity).toBe('warning');
    expect(diagnostics[0]?.place?.length).toBe(written.length);
    expect(frontMatter.extra[written]).toBe('a');
  });

  it('is no slip where the known one is there too', () => {
    expect(fieldsOf('tag: a\ntags: [b]').faults).toEqual([]);
  });

  it('may be named as what every object has', () => {
    const { frontMatter, faults } = fieldsOf('__proto__: {draft: true}\nconstructor: c');
    expect(faults).toEqual([]);
    expect(frontMatter.draft).toBe(false);
    expect(Object.keys(frontMatter.extra)).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(frontMatter.places)).toEqual(['__proto__', 'constructor']);
  });
});

test('the place of a field is that of its value', () => {
  const { frontMatter } = fieldsOf('title: "R-FCN"\ntags:\n  - a\nslug:\n  x\ncover: |\n  y\n  z');
  expect({ ...frontMatter.places }).toEqual({
    title: { line: 2, column: 8, length: 7 },
    tags: { line: 4, column: 3, length: 3 },
    'tags=a': { line: 4, column: 5, length: 1 },
    slug: { line: 6, column: 3, length: 1 },
    cover: { line: 7, column: 8, length: 1 },
  });
});

test('items of lists have a place too, the first of those that are equal', () => {
  const { frontMatter } = fieldsOf(
    'tags: [NLP, " 检测 ", NLP]\naliases: /a/\ncategories: [[论文, 007], [论文]]',
  );
  expect({ ...frontMatter.places }).toEqual({
    tags: { line: 2, column: 7, length: 18 },
    'tags=NLP': { line: 2, column: 8, length: 3 },
    'tags=检测': { line: 2, column: 13, length: 6 },
    aliases: { line: 3, column: 10, length: 3 },
    'aliases=/a/': { line: 3, column: 10, length: 3 },
    categories: { line: 4, column: 13, length: 17 },
    'categories=论文': { line: 4, column: 15, length: 2 },
    'categories=007': { line: 4, column: 19, length: 3 },
  });
});

test('every fault of a note is told at once', () => {
  const { faults } = fieldsOf('title: [a]\ndate: 2024-02-31\ntag: x\ndraft: maybe');
  expect(faults.map((fault) => fault.slice(0, 9)).sort()).toEqual([
    ...['2:8 SC215', '3:7 SC216', '4:1 SC219', '5:8 SC215'],
  ]);
});
