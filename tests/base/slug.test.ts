/** Names of the author's as segments of URLs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../../src/base/slug.ts';

test.each([
  ['目标检测', '目标检测'],
  ['R-FCN: 基于区域', 'R-FCN-基于区域'],
  ['  Few  Shot  ', 'Few-Shot'],
  ['a/b\\c', 'a-b-c'],
  ['../../x', 'x'],
  ['C++', 'C'],
  ['“引号”', '引号'],
  ['cafe\u0301', 'caf\u00e9'],
  ['zero\u200bwidth\u0000', 'zero-width'],
  ['half \ud800', 'half'],
  ['???', ''],
  ['...', ''],
])('the slug of `%s` is `%s`', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a slug is one segment, its own slug, and safe in a URL', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const slug = slugOf(name);
      expect(slugOf(slug)).toBe(slug);
      expect(slug).not.toMatch(/[\s/\\?#%:*"<>|]|^\.|^-|-$/);
      expect(() => encodeURIComponent(slug)).not.toThrow();
    }),
  );
});

test('a slug keeps every Han character', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.string({ unit: han }), (name) => {
      expect(slugOf(name)).toBe(name);
    }),
  );
});
