/** The block between two bare `---`: what it is, what it is not, and that nothing in it runs. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, test } from 'vitest';
import { splitFrontMatter } from '../../../src/pipeline/collect/front-matter.ts';
import { linesOf } from './note.ts';

const canary: { ran?: boolean } = globalThis as object; // where code of a note would leave its mark

afterEach(() => {
  delete canary.ran;
});

function split(text: string) {
  const { fields, bodyOffset, diagnostics } = splitFrontMatter({ path: 'posts/a.md', text });
  return { fields: { ...fields }, body: text.slice(bodyOffset), faults: linesOf(diagnostics) };
}

describe('a note', () => {
  test.each<[string, object, string]>([
    ['---\ntitle: a\n---\nbody', { title: 'a' }, 'body'],
    ['---\ntitle: a\n---', { title: 'a' }, ''],
    ['---  \ntitle: a\n---\t \nbody', { title: 'a' }, 'body'],
    ['---\n---\nbody', {}, 'body'],
    ['---\n\n---\n\nbody', {}, '\nbody'],
    ['---\n# title: later\n---\nbody', {}, 'body'],
    ['---\n#\n---\nbody', {}, 'body'],
    ['---\na: |\n  ---\n---\nbody', { a: '---\n' }, 'body'],
    ['---\ntitle: a\n---\n---\nb: c\n---\n', { title: 'a' }, '---\nb: c\n---\n'],
    ['no front matter', {}, 'no front matter'],
    ['text\n---\ntitle: a\n---\n', {}, 'text\n---\ntitle: a\n---\n'],
    ['\n---\n\nAfter a rule.\n', {}, '\n---\n\nAfter a rule.\n'],
    ['----\nsee http://x.y\n', {}, '----\nsee http://x.y\n'],
    ['----\nrule', {}, '----\nrule'],
    ['-- -\nrule', {}, '-- -\nrule'],
    ['+++\ntext\n', {}, '+++\ntext\n'],
    ['', {}, ''],
  ])('%j has its fields and its body', (text, fields, body) => {
    expect(split(text)).toEqual({ fields, body, faults: [] });
  });

  it('loses no character: each is of the front matter or of the body', () => {
    const units = ['---', '\n', 'title: a', '- b', ' ', '#', ':', '论', '"', 'js'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units)), (parts) => {
        const text = parts.join('');
        const { bodyOffset, diagnostics } = splitFrontMatter({ path: 'a.md', text });
        const front = text.slice(0, bodyOffset);
        if (diagnostics.length > 0) return;
        expect(front).toMatch(/^$|^---[ ]*\n(?:(?!---).*\n)*---[ ]*(?:\n|$)/);
        if (bodyOffset === 0) expect(text).not.toMatch(/^--- *(?:\n|$)/);
      }),
      { numRuns: 1000 },
    );
  });

  it('that failed once fails again', () => {
    const text = '---\ntitle: [a\n---\nbody';
    expect(split(text)).toEqual(split(text));
    expect(split(text).faults).toHaveLength(1);
  });
});

describe('a fence with a language', () => {
  const code = '{ ran: globalThis.ran = true }';

  test.each([
    ...['js', 'javascript', 'JavaScript', 'JS', ' js', ' js ', '\tjs', 'js/', 'js {}', 'json'],
    ...['json5', 'coffee', 'coffeescript', 'cson', 'toml', 'yaml', '../evil', '# comment'],
  ])('`---%s` is refused, and no code runs', (word) => {
    const { fields, body, faults } = split(`---${word}\n${code}\n---\nbody`);
    const name = word.trim();
    expect({ fields, body }).toEqual({ fields: {}, body: '' });
    expect(faults).toEqual([
      `1:${4 + word.indexOf(name)} SC210 front matter in \`${name}\` is refused: only YAML between bare \`---\` lines is read`,
    ]);
    expect(canary.ran).toBeUndefined();
  });

  it('is refused without a line after it too', () => {
    expect(split('---js').faults).toHaveLength(1);
  });
});

test('code that YAML readers of other tools run is refused', () => {
  const text = '---\na: !!js/function "function () { globalThis.ran = true }"\n---\n';
  expect(split(text).faults).toEqual([
    '2:4 SC214 the front matter is not valid YAML: `!!js/function` is a tag, which is not read',
  ]);
  expect(canary.ran).toBeUndefined();
});

describe('front matter that does not begin at once', () => {
  const message =
    'SC221 front matter must begin on the first line, in the first column, with `---`';

  test.each([
    ['\n---\ntitle: a\ndraft: true\n---\nbody', '2:1'],
    [' ---\ntitle: a\n---\n', '1:2'],
    ['\u3000\n \n\t--- \n\n# later\n  标题: a\n---\n', '3:2'],
    ['\n---\ntitle：a\n---\n', '2:1'],
    ['----\ntitle: a\n----\n', '1:1'],
    ['\n---\ntags:\n- a\n---\n', '2:1'],
  ])('%j is told at its fence, and not published', (text, place) => {
    expect(split(text)).toEqual({ fields: {}, body: '', faults: [`${place} ${message}`] });
  });
});

describe('fields without their first line', () => {
  test.each([
    'title: 论文\ndate: 2021-08-31\n---\n正文',
    'title: a\ntags:\n  - b\n- c\n\n# d\n---',
  ])('%j are told once', (text) => {
    expect(split(text)).toEqual({
      fields: {},
      body: '',
      faults: ['1:1 SC227 the first line `---` is missing, so these fields are no front matter'],
    });
  });

  test.each(['注意: 标题\n---\n正文', 'title: a\n\n正文\n\n---\n', 'title: a', 'see: b\n---\n'])(
    '%j is text',
    (text) => {
      expect(split(text)).toEqual({ fields: {}, body: text, faults: [] });
    },
  );
});

describe('a block that cannot be read', () => {
  const notMap = 'SC213 front matter must be fields, `name: value` on each line';
  const notBare =
    'SC212 a line that begins with `---` ends the front matter, but it holds more than that';
  const open = '1:1 SC211 the front matter that begins here has no closing `---` line';

  test.each([
    ['---\ntitle: a\n', open],
    ['---', open],
    ['---\n\nA rule begins this note.\n', open],
    ['---\ntitle: a\n ---\n', open],
    ['---\ntitle: a\n--- b\nbody\n---\n', `3:1 ${notBare}`],
    ['---\ntitle: a\n----\nbody\n', `3:1 ${notBare}`],
    ['---\n\nOnly text.\n---\n', `3:1 ${notMap}`],
    ['---\n- a\n- b\n---\n', `2:1 ${notMap}`],
    ['---  \n42\n---\n', `2:1 ${notMap}`],
    [
      '---\ntitle: a\ntitle: b\n---\n',
      '3:1 SC214 the front matter is not valid YAML: `title` is written twice',
    ],
    [
      '---\n论: *x\n---\n',
      '2:4 SC214 the front matter is not valid YAML: `*x` repeats a value marked `&x`, and there is none before it',
    ],
    [
      '---   \nt: !x a\n---\n',
      '2:4 SC214 the front matter is not valid YAML: `!x` is a tag, which is not read',
    ],
  ])('%j is told where it is', (text, fault) => {
    const { fields, faults } = split(text);
    expect({ fields, faults }).toEqual({ fields: {}, faults: [fault] });
  });
});
