/** YAML as plain data: what may stand in it, what may not, and where it stands. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseYaml, type YamlErrorCode } from '../../src/base/yaml.ts';

/** The range of the first `value` in `text`. */
function spanOf(text: string, value: string) {
  return { offset: text.indexOf(value), length: value.length };
}

describe('values', () => {
  test.each<[string, unknown]>([
    ['', null],
    ['# only a comment', null],
    ['a: 论文', { a: '论文' }],
    ['a: [1, -1.5, true, null, ~]', { a: [1, -1.5, true, null, null] }],
    ['a: 0x1F\nb: 0o17\nc: 1e3', { a: 31, b: 15, c: 1000 }],
    // Strings, as in YAML 1.2: no surprises with countries, times and dates.
    ['a: [no, off, 12:30, 2021-08-31]', { a: ['no', 'off', '12:30', '2021-08-31'] }],
    ['2021: a\ntrue: b', { 2021: 'a', true: 'b' }],
    ['a: &x {b: 1}\nc: *x', { a: { b: 1 }, c: { b: 1 } }],
    ['"<<": {a: 1}', { '<<': { a: 1 } }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ])('of `%s`', (text, value) => {
    const { value: read, errors } = parseYaml(text);
    expect(errors).toEqual([]);
    expect(structuredClone(read)).toEqual(value);
  });

  it('have no prototype, so that every key is the author’s', () => {
    const { value } = parseYaml('__proto__: {polluted: 1}\nconstructor: c\na: [{toString: t}]');
    const read = value as { a: object[] }; // of the text above
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor', 'a']);
    expect([read, read.a[0]].map((each) => Object.getPrototypeOf(each))).toEqual([null, null]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined(); // no such property
  });

  it('are read back from JSON, which is YAML', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const { value: read, errors } = parseYaml(JSON.stringify(value));
        expect(errors).toEqual([]);
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe('faults', () => {
  test.each<[string, YamlErrorCode]>([
    ['a: 1\n«a»: 2', 'duplicate-key'],
    ['{标题: 1, «标题» : 2}', 'duplicate-key'],
    ['a: «*b»', 'alias-without-anchor'],
    ['a: «*重要*» b', 'alias-without-anchor'],
    ['a: &x [1, «*x»]', 'alias-in-itself'],
    ['a: &x {b: {c: «*x»}}', 'alias-in-itself'],
    ['a: «!!js/function» "f"', 'unknown-tag'],
    ['a: «!!set» {b}', 'unknown-tag'],
    ['a: «!!binary» aGk=', 'unknown-tag'],
    ['a: «!own» b', 'unknown-tag'],
    ['a: 1\n«---»\nb: 2', 'second-document'],
    ['a: 1\n«...»\nb: 2', 'second-document'],
    ['a: &x {b: 1}\nc:\n  «<<»: *x', 'merge-key'],
    ['? «[»a]\n: 1', 'key-not-text'],
    ['a: {«{» title }}', 'key-not-text'],
    ['论: «"»x', 'unclosed-quote'],
    ['a: 1\nb: «"»x\nc: 2\nd: 3\n', 'unclosed-quote'],
    ["b: «'»x\nc: 'y'\n", 'unclosed-quote'],
    ['a: «[»b, [c]\nd: e', 'unclosed-bracket'],
    ['a: «{»b: [c, "]"\n', 'unclosed-bracket'],
    ['«\t»a: 1', 'tab-as-indent'],
    ['a:\n«\t»- b', 'tab-as-indent'],
    ['«%»TAG ! x\n', 'reserved-start'],
    ['«%»foo: 1', 'reserved-start'],
    ['a: «@»b', 'reserved-start'],
    ['a: «`»b`', 'reserved-start'],
    ['a: «&» b', 'reserved-start'],
    ['a: «b: c»', 'nested-map'],
    ['a: «b: c: d»\ne: f', 'nested-map'],
    ['a: 1\n  «b: 2»', 'bad-indent'],
    ['  a: 1\n«b: 2»', 'bad-indent'],
    ['a:\n  - b\n «- c»\n', 'bad-indent'],
    ['a:\n  b: 1\n «c: 2»', 'bad-indent'],
    ['a: 1\n日期«：»2021\nb: 2', 'full-width-colon'],
    ['a: 1\n日期«：»2021', 'full-width-colon'],
    ['a«:»b\nc: d', 'missing-space'],
    ['a:\n«-»b\n-c\nd: e', 'missing-space'],
    ['«see http://x.y»\na: b', 'missing-colon'],
    ['a: b\n«some words»', 'missing-colon'],
    ['a: "b" «c»', 'text-after-value'],
    ['a: [b] «c d»', 'text-after-value'],
    ['a: "b«\\s»um"', 'bad-escape'],
    ['a: "b"«#c»', 'comment-without-space'],
    ['a: [b,«,» c]', 'out-of-place'],
    ['a: «-» b', 'out-of-place'],
    [`${'['.repeat(100)}«[»${'['.repeat(50_000)}`, 'too-deep'],
    [`a: ${'{"b": ['.repeat(50)}«{»"b": [`, 'too-deep'],
    [`${'- '.repeat(100)}«-» ${'- '.repeat(50_000)}`, 'too-deep'],
  ])('of `%.40s` stand where they are, one a line', (marked, code) => {
    const { value, errors } = parseYaml(marked.replace(/[«»]/g, ''));
    const offset = marked.indexOf('«');
    const written = marked.slice(offset + 1, marked.indexOf('»'));
    expect(errors).toEqual([{ code, offset, length: written.length, written }]);
    expect(value).toBeUndefined();
  });

  it('are told one for each line', () => {
    const { errors } = parseYaml('a: b: c\nd: @e\nf: - g\n');
    expect(errors.map(({ code }) => code)).toEqual([
      ...['nested-map', 'reserved-start', 'out-of-place'],
    ]);
  });

  it('include aliases that would repeat millions of nodes', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const aliases = Array(10).fill(`*a${level - 1}`);
      lines.push(`a${level}: &a${level} [${aliases}]`);
    }
    const { value, errors } = parseYaml(lines.join('\n'));
    expect(value).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual(['too-many-aliases']);
  });

  it('do not include many lists one after the other, nor brackets in text', () => {
    const text = `a:\n${'  - [x]\n'.repeat(300)}b: "${'['.repeat(300)}"\nc: |\n  ${'- '.repeat(300)}`;
    expect(parseYaml(text).errors).toEqual([]);
  });

  it('are values: no text makes an exception', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a:-?[]{}&*!|>"\'#%, \n\t\u0002论') });
    fc.assert(
      fc.property(text, (any) => {
        for (const { offset, length } of parseYaml(any).errors) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(any.length);
          expect(length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('places', () => {
  const text =
    'title: "R-FCN"\nmenu:\n  - url: /标签/\n    n: 007\nnone:\nsame: &s [0x10]\nagain: *s\n';
  const { rangeOf, sourceOf } = parseYaml(text);

  it('are those of values and of keys', () => {
    expect(rangeOf(['title'])).toEqual(spanOf(text, '"R-FCN"'));
    expect(rangeOf(['title'], 'key')).toEqual(spanOf(text, 'title'));
    expect(rangeOf(['menu', 0, 'url'])).toEqual(spanOf(text, '/标签/'));
    expect(rangeOf(['menu', 0, 'n'], 'key')).toEqual({ offset: text.indexOf('n: 007'), length: 1 });
    expect(rangeOf(['none'])?.offset).toBe(text.indexOf('none:') + 5);
    expect(rangeOf(['missing'])).toBeUndefined();
    expect(rangeOf(['title', 'x', 0])).toBeUndefined();
  });

  it('are of the alias for all that is behind it', () => {
    expect(rangeOf(['again'])).toEqual(spanOf(text, '*s'));
    expect(rangeOf(['again', 0])).toEqual(spanOf(text, '*s'));
  });

  it('have their source as written', () => {
    expect(sourceOf(['menu', 0, 'n'])).toBe('007');
    expect(sourceOf(['title'])).toBe('R-FCN');
    expect(sourceOf(['again', 0])).toBe('0x10');
    expect(sourceOf(['menu'])).toBeUndefined();
  });
});

test.each([
  ['a: C «#sharp and more»', 1],
  ['a: «#x»\nb: c «#d # e» ', 2],
  ['a:\n  - b «#c»\n', 1],
  ['a: {b: c «#d»\n}', 1],
  ['a: b # c\n#d\ne: "f" #g\nh: [i] #j\nk: l#m\nn: |\n  o #p\n', 0],
])('words behind a `#` in %j', (marked, count) => {
  const text = marked.replace(/[«»]/g, '');
  const words = [...marked.matchAll(/«(.*?)»/g)].map((match) => match[1]);
  const { hashWords, errors } = parseYaml(text);
  expect(errors).toEqual([]);
  expect(hashWords.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(words);
  expect(hashWords).toHaveLength(count);
});
