/** Slugs as hexo-util makes them. */
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { hexoSlug } from '../../src/base/hexo-slug.ts';

test.each([
  ['目标检测', 0, '目标检测'],
  ['C++', 0, 'C'],
  ['R-FCN: Été', 0, 'R-FCN-Ete'],
  ['Straße Æther œuvre Łódź', 0, 'Strase-AEther-oeuvre-Lodz'],
  ['ＡＢＣ①Ⓐ', 0, 'ABC①A'],
  ['C语言（上）', 0, 'C语言（上）'],
  ['“引号”', 0, '“引号”'],
  ['a\u0007b', 0, 'ab'],
  ['Deep Learning', 1, 'deep-learning'],
  ['Deep Learning', 2, 'DEEP-LEARNING'],
  ['???', 0, ''],
])('`%s` with filename_case %d is `%s`', (name, letterCase, slug) => {
  expect(hexoSlug(name, letterCase)).toBe(slug);
});

test('every sign of the first plane is what hexo-util makes of it', () => {
  const here = createRequire(import.meta.url);
  const { slugize } = createRequire(here.resolve('hexo'))('hexo-util');
  const different: string[] = [];
  for (let code = 1; code < 0xffff; code++) {
    const text = `x${String.fromCharCode(code)}y`;
    if (hexoSlug(text) !== slugize(text, { transform: 0 })) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});
