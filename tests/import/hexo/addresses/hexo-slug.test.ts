/** Slugs as hexo-util makes them. */
import { expect, test } from 'vitest';
import { hexoSlug } from '../../../../src/import/hexo/addresses/hexo-slug.ts';

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
