/** Nothing that an author or a file name holds may steer the terminal. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHidden, visible, visibleJson } from '../../src/diagnostics/visible.ts';

test.each([
  ['a\u001b[31mb', 'a<U+001B>[31mb'],
  ['a\nb\tc\rd', 'a<U+000A>b<U+0009>c<U+000D>d'],
  ['\u009b31m', '<U+009B>31m'],
  ['a\u202eb\u2066c\u200f', 'a<U+202E>b<U+2066>c<U+200F>'],
  ['a\u200bb\ufeff\u00ad', 'a<U+200B>b<U+FEFF><U+00AD>'],
  ['a\u2028b', 'a<U+2028>b'],
  ['a\ud800b', 'a<U+D800>b'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(isHidden(text)).toBe(true);
});

test.each(['目标检测', 'e\u0301', '👩‍👩‍👧', '👍🏽', '🇨🇳', 'ﬁ', '¡', 'किताब', ''])(
  '%s stays',
  (text) => {
    expect(visible(text)).toBe(text);
    expect(isHidden(text)).toBe(false);
  },
);

test('JSON keeps its value and holds only what can be seen', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), (value) => {
      const json = visibleJson(value);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(isHidden(json.replaceAll('\n', ''))).toBe(false);
    }),
  );
  expect(visibleJson({ a: '\u202e\u001b' })).toBe('{\n  "a": "\\u202e\\u001b"\n}');
});
