/** YAML as plain data: what may stand in it, what may not, and where it stands. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseYaml } from '../../src/base/yaml.ts';

const TOO_DEEP = 'Lists and maps nest more than 100 deep here';

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
    ['<<: {a: 1}', { '<<': { a: 1 } }],
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
  test.each([
    ['a: 1\n«a»: 2', 'Map keys must be unique'],
    ['a: «*b»', 'Alias *b has no anchor &b before it'],
    ['a: &x [1, «*x»]', 'Alias *x stands inside its own anchor'],
    ['a: &x {b: {c: «*x»}}', 'Alias *x stands inside its own anchor'],
    ['a: «!!js/function» "f"', 'Unresolved tag: tag:yaml.org,2002:js/function'],
    ['a: «!!js/regexp» /x/', 'Unresolved tag: tag:yaml.org,2002:js/regexp'],
    ['a: «!!set» {b}', 'Unresolved tag: tag:yaml.org,2002:set'],
    ['a: «!!binary» aGk=', 'Unresolved tag: tag:yaml.org,2002:binary'],
    ['a: «!own» b', 'Unresolved tag: !own'],
    ['a: 1\n«---»\nb: 2', 'A second document begins here; there may be only one'],
    ['? «[»a]\n: 1', 'With stringKeys, all keys must be strings'],
    ['论: "x«»', 'Missing closing "quote'],
    ['«\t»a: 1', 'Tabs are not allowed as indentation'],
    ['%TAG ! x\n«»', 'Missing directives-end indicator line'],
    [`${'['.repeat(100)}«[»${'['.repeat(50_000)}`, TOO_DEEP],
    [`a: ${'{"b": ['.repeat(50)}«{»"b": [`, TOO_DEEP],
    [`${'- '.repeat(100)}«-» ${'- '.repeat(50_000)}`, TOO_DEEP],
  ])('of `%.40s` stand where they are', (marked, message) => {
    const { value, errors } = parseYaml(marked.replace(/[«»]/g, ''));
    const offset = marked.indexOf('«');
    const length = Math.max(1, marked.indexOf('»') - offset - 1);
    expect(errors).toEqual([{ message, offset, length }]);
    expect(value).toBeUndefined();
  });

  it('include aliases that would repeat millions of nodes', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const aliases = Array(10).fill(`*a${level - 1}`);
      lines.push(`a${level}: &a${level} [${aliases}]`);
    }
    const { value, errors } = parseYaml(lines.join('\n'));
    expect(value).toBeUndefined();
    expect(errors[0]?.message).toMatch(/^Excessive alias count/);
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
