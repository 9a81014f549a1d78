/** Addresses as Hexo 8 makes them: what its filter `post_permalink` and its router answered. */
import { expect, test } from 'vitest';
import { parseDate } from '../../../../src/base/dates.ts';
import {
  hexoPageAddress,
  hexoPostAddress,
} from '../../../../src/import/hexo/addresses/hexo-permalink.ts';
import { namePartsOf } from '../../../../src/import/hexo/addresses/name-parts.ts';
import { scholiumPattern } from '../../../../src/import/hexo/addresses/scholium-pattern.ts';

interface Given {
  fields?: Record<string, unknown>;
  category?: string;
  defaults?: Record<string, unknown>;
  postAssetFolder?: boolean;
}

const ROWS: [permalink: string, url: string, given?: Given][] = [
  [':year/:month/:day/:title/', '/2021/08/03/papers/R-FCN 检测/'],
  ['posts/:title.html', '/posts/papers/R-FCN 检测.html'],
  [':category/:name/', '/uncategorized/R-FCN 检测/'],
  [':category/:name/', '/a/b/R-FCN 检测/', { category: 'a/b' }],
  ['p/:id/', '/p/42/', { fields: { id: '42' } }],
  [':year/:i_month/:i_day/:hour:minute:second/:post_title/', '/2021/8/3/090507/r-fcn-ete-检测/'],
  ['p/:hash/', '/p/c75ec034b5eb/'],
  ['p/:timestamp', '/p/1627952707'],
  ['p/:timestamp', '/p/1627952707/', { postAssetFolder: true }],
  [':lang/:title/', '/en/papers/R-FCN 检测/', { defaults: { lang: 'en' } }],
  [':lang/:title/', '/zh/papers/R-FCN 检测/', { defaults: { lang: 'en' }, fields: { lang: 'zh' } }],
  [':abbrlink/', '/3f8a/', { fields: { abbrlink: '3f8a' } }],
  [':year_:month/:title/', '/2021_08/papers/R-FCN 检测/'],
  [':title/index.html', '/papers/R-FCN 检测/'],
  ['x', '/own/place', { fields: { permalink: 'own/place' } }],
  ['x', '/own/place/', { fields: { permalink: 'own/place' }, postAssetFolder: true }],
  ['x', '/own/place.html', { fields: { permalink: '/own/place.html' }, postAssetFolder: true }],
];

function addressOf(permalink: string, given: Given = {}) {
  const date = parseDate('2021-08-03 09:05:07', 'Asia/Shanghai');
  if (!date) throw new Error('no date');
  const { fields = {}, category, defaults = {}, postAssetFolder = false } = given;
  return hexoPostAddress(
    {
      nameParts: { title: 'papers/R-FCN 检测' },
      fields: { title: 'R-FCN: Été & 检测', ...fields },
      date,
      category,
    },
    { permalink, defaults, defaultCategory: 'uncategorized', postAssetFolder },
  );
}

test.each(ROWS)('a post of `%s` is at %s', (permalink, url, given) => {
  expect(addressOf(permalink, given)).toEqual({ url, unknown: [] });
});

test('a placeholder that nothing fills in is told, whatever its name', () => {
  expect(addressOf(':abbrlink/:constructor/:id/').unknown).toEqual([
    ':abbrlink',
    ':constructor',
    ':id',
  ]);
});

test.each([
  ['about/index.md', {}, '/about/'],
  ['me.md', {}, '/me.html'],
  ['a/b.c.md', {}, '/a/b.c.html'],
  ['index.md', {}, '/'],
  ['a.md', { permalink: 'x/y/' }, '/x/y/'],
  ['a.md', { permalink: '/x' }, '/x.html'],
  ['a.md', { permalink: 'x/data.json' }, '/x/data.json'],
])('the page %s with %o is at %s', (below, fields, url) => {
  expect(hexoPageAddress(below, fields)).toBe(url);
});

test.each([
  ['r-fcn.md', ':title.md', { title: 'r-fcn' }],
  ['papers/R FCN.md', ':title.md', { title: 'papers/R FCN' }],
  [
    '2021-08-31-r-fcn.md',
    ':year-:month-:day-:title.md',
    { year: '2021', month: '08', day: '31', title: 'r-fcn' },
  ],
  [
    '2021-8-1-a.md',
    ':year-:i_month-:i_day-:title.md',
    { year: '2021', i_month: '8', i_day: '1', title: 'a' },
  ],
  ['A note.md', ':year-:month-:day-:title.md', { title: 'A-note' }],
  ['en/a.md', ':lang/:title.md', { lang: 'en', title: 'a' }],
  ['a(b).md', ':title(b).md', { title: 'a' }],
])('the name %s by `%s` is %o', (below, pattern, parts) => {
  expect(namePartsOf(below, pattern)).toEqual(parts);
});

test('a pattern of many placeholders takes no name apart for ever', () => {
  const pattern = `${[...'abcdefgh'].map((name) => `:${name}`).join('')}.md`;
  expect(namePartsOf(`${'x'.repeat(250)}.md`, pattern)).toEqual({ title: 'x'.repeat(250) });
});

test.each([
  [':year/:month/:day/:title/', '/:year/:month/:day/:title/'],
  ['/:year/:title', '/:year/:title/'],
  ['posts/:name/', '/posts/:slug/'],
  ['posts/:title.html', '/posts/:title/'],
  [':category/:title/index.html', '/:category/:title/'],
  [':year/:i_month/:title/', '/:year/:month/:day/:title/'],
  ['p/:abbrlink/', '/:year/:month/:day/:title/'],
  [':year/:month/', '/:year/:month/:day/:title/'],
  ['../:title/', '/:year/:month/:day/:title/'],
])('`permalink: %s` is the pattern %s of new posts', (permalink, pattern) => {
  expect(scholiumPattern(permalink)).toBe(pattern);
});
