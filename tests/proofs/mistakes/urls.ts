/** Mistakes in addresses: permalinks, slugs, aliases, tags, names of files; two things at one address. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfFields, type Row } from './rows.ts';

const file = 'posts/a.md';

/** Each is refused by the same words: no path inside the site. */
const OUTSIDE = [
  '../../x',
  '/../x/',
  '/a/../../x/',
  '/a/./b/',
  '\\\\x',
  '/..\\\\x/',
  '/%2e%2e/x/',
  '/a%00b/',
  'https://example.org/x/',
  '//example.org/x/',
  '/a?b/',
  '/a#b/',
];

/** No name of a file on every system. */
const NAMES = [
  'con',
  'aux',
  'nul',
  'prn',
  'com1',
  'lpt9',
  'CON',
  'con.html',
  'C:',
  'a:b',
  'a|b',
  'a*b',
  'a<b',
  'trail.',
];

const FIELDS: Row[] = [
  ['a slug that goes up', 'slug: ⟦..⟧', 'SC405'],
  ['a slug of signs alone', 'slug: ⟦"???"⟧', 'SC405'],
  ['a tag of signs alone', 'tags: [⟦"???"⟧]', 'SC405'],
  ['a category of signs alone', 'categories: [⟦"???"⟧]', 'SC405'],
  ['an alias out of the site', 'aliases: [⟦../x⟧]', 'SC404'],
  ['an alias on another host', 'aliases: [⟦"https://example.org/x"⟧]', 'SC404'],
  ['an alias that is the note itself', 'permalink: /x/\naliases: [⟦/x/⟧]', 'SC401'],
  ['an alias that is another note', 'aliases: [⟦/2024/03/01/good/⟧]', 'SC401'],
  ['an alias that is the list of tags', 'aliases: [⟦/tags/⟧]', 'SC401'],
  ['a permalink that is the front page', 'permalink: ⟦/⟧', 'SC404'],
  ['a permalink that is the feed', 'permalink: ⟦/atom.xml⟧', 'SC402'],
  ['a permalink that is a page of a tag', 'permalink: ⟦/tags/CNN/⟧', 'SC401'],
  ['a permalink below a file', 'permalink: ⟦/atom.xml/x/⟧', 'SC402'],
  ['a permalink that is another note in capitals', 'permalink: ⟦/2024/03/01/GOOD/⟧', 'SC401'],
  ['a permalink that is a page', 'permalink: ⟦/about/⟧', 'SC401'],
  ['a permalink of 300 letters', `permalink: ⟦/${'x'.repeat(300)}/⟧`, 'SC403'],
  ['tags that differ in case', 'tags: [⟦cnn⟧]', 'SC401'],
  ['a category that differs in case', 'categories: [⟦papers⟧]', 'SC401'],
];

const WARNINGS: Row[] = [['a tag in full-width letters', 'tags: [⟦ＣＮＮ⟧]', 'SC415']];

const note = (fields: string): string => noteOfFields(fields);

/** Two notes whose addresses are one on some system; what is told stands in the second. */
function pair(name: string, first: string, second: string): Mistake {
  const files = {
    'posts/a.md': note(`permalink: ${first}`),
    'posts/b.md': note(`permalink: ⟦${second}⟧`),
  };
  return { name, files, told: ['SC401'], exit: 1 };
}

const PAIRS: Mistake[] = [
  pair('two notes with one address', '/same/', '/same/'),
  pair('two addresses that differ in case', '/same/', '/Same/'),
  pair('one name in two forms of Unicode', '/caf\u00e9/', '/cafe\u0301/'),
  pair('the long s and an s', '/mass/', '/ma\u017fs/'),
  pair('a sharp s and two s', '/mass/', '/ma\u00df/'),
  pair('an address with and without index.html', '/x/', '/x/index.html'),
  pair('an address with and without its slash', '/x/', '/x'),
  pair('an address as it is and in per cents', '/\u68c0/', '/%E6%A3%80/'),
];

const FILES: Mistake[] = [
  {
    name: 'a file name that Windows keeps for itself',
    files: { 'posts/con.md': note('draft: false') },
    told: ['SC403 posts/con.md'],
    exit: 1,
  },
  {
    name: 'a static file at the address of a page',
    files: { 'static/tags/index.html': '<p>mine</p>' },
    told: ['SC401 static/tags/index.html'],
    exit: 1,
  },
  {
    name: 'a static file where a folder is needed',
    files: { 'static/tags': 'mine' },
    told: ['SC402 static/tags'],
    exit: 1,
  },
  {
    name: 'a file name with a colon in the static folder',
    files: { 'static/a:b.txt': 'x' },
    told: ['SC403 static/a:b.txt'],
    exit: 1,
  },
  {
    name: 'two tags with one slug of the settings',
    files: {
      'scholium.yaml': 'theme: bare\ntag_slugs: { CNN: x, 检测: x }\n',
      'posts/a.md': note('tags: [⟦检测⟧]'),
    },
    told: ['SC401'],
    exit: 1,
  },
];

const TRANSLATIONS: Row[] = [
  ['a translation of no note', 'translationOf: ⟦nix.md⟧', 'SC414'],
  ['a translation of itself', 'translationOf: ⟦a.md⟧', 'SC414'],
  ['a translation into the same language', 'translationOf: ⟦good.md⟧', 'SC416'],
];

export const URLS: Mistake[] = [
  ...mistakesIn({
    file,
    exit: 1,
    rows: OUTSIDE.map(
      (path) => [`the permalink ${path}`, `permalink: ⟦"${path}"⟧`, 'SC404'] as const,
    ),
    whole: note,
  }),
  ...mistakesIn({
    file,
    exit: 1,
    rows: NAMES.map(
      (name) => [`the permalink /${name}/`, `permalink: ⟦"/${name}/"⟧`, 'SC403'] as const,
    ),
    whole: note,
  }),
  ...mistakesIn({ file, exit: 1, rows: FIELDS, whole: note }),
  ...mistakesIn({ file, exit: 1, rows: TRANSLATIONS, whole: note }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: note }),
  ...PAIRS,
  ...FILES,
];
