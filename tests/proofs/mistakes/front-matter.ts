/** Mistakes in front matter: its fences, its YAML, its fields. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfFields, type Row } from './rows.ts';

const FENCES: Row[] = [
  ['front matter in JavaScript', '---⟦js⟧\nglobalThis.ran = true\n---\nx\n', 'SC210'],
  [
    'front matter in JavaScript, after a space',
    '--- ⟦js⟧\nglobalThis.ran = true\n---\nx\n',
    'SC210',
  ],
  ['front matter in JSON', '---⟦json⟧\n{"title": "A"}\n---\nx\n', 'SC210'],
  ['front matter in TOML', '⟦+++⟧\ntitle = "A"\ndate = 2024-03-01\n+++\nText.\n', 'SC250'],
  ['front matter that is not closed', '⟦---⟧\ntitle: A\n\nText.\n', 'SC211'],
  [
    'front matter closed by four hyphens',
    '---\ntitle: A\ndate: 2024-03-01\n⟦----⟧\nText.\n',
    'SC212',
  ],
  [
    'front matter closed by a word more',
    '---\ntitle: A\ndate: 2024-03-01\n⟦--- end⟧\nText.\n',
    'SC212',
  ],
  ['front matter closed by Chinese dashes', '⟦---⟧\ntitle: A\n———\nText.\n', 'SC211'],
  ['a first line of four hyphens', '⟦----⟧\ntitle: A\ndate: 2024-03-01\n----\nText.\n', 'SC221'],
  [
    'an empty line before the front matter',
    '\n⟦---⟧\ntitle: A\ndate: 2024-03-01\n---\nText.\n',
    'SC221',
  ],
  ['a space before the fence', ' ⟦---⟧\ntitle: A\ndate: 2024-03-01\n---\nText.\n', 'SC221'],
  [
    'a comment before the fence',
    '⟦<!-⟧- x -->\n---\ntitle: A\ndate: 2024-03-01\n---\nText.\n',
    'SC217',
    'SC218 =',
  ],
  ['no first fence', '⟦title: A⟧\ndate: 2024-03-01\n---\nText.\n', 'SC227'],
  ['a list as front matter', '---\n⟦-⟧ title\n- date\n---\nText.\n', 'SC213'],
  ['a sentence as front matter', '---\n⟦H⟧ello\n---\nText.\n', 'SC213'],
  ['an empty file', '', 'SC204 posts/a.md'],
  ['a file of blank lines', '\n \n\n', 'SC204 posts/a.md'],
  ['no front matter at all', '⟦Tex⟧t.\n', 'SC217', 'SC218 ='],
];

const YAML: Row[] = [
  ['a colon in an unquoted title', 'title: ⟦R-FCN: a note⟧', 'SC214'],
  ['a second colon after Chinese', 'title: ⟦论文: 一种方法⟧', 'SC214'],
  ['a full-width colon', 'title⟦：⟧一篇笔记', 'SC214'],
  ['no space after the colon', 'title⟦:⟧A', 'SC214'],
  ['no colon', '⟦draft⟧', 'SC214'],
  ['a title that begins with a bracket', 'title: [论文] ⟦方法⟧', 'SC214'],
  ['a title that begins with a quote', 'title: "A" ⟦note⟧', 'SC214'],
  ['a title that begins with an asterisk', 'title: ⟦*note*⟧', 'SC214'],
  ['a title that begins with an at sign', 'title: ⟦@⟧home', 'SC214'],
  ['a title that begins with a backtick', 'title: ⟦`⟧code`', 'SC214'],
  ['a title that begins with a per cent sign', 'title: ⟦%⟧x', 'SC214'],
  ['a title that begins with an exclamation mark', 'title: ⟦!important⟧ note', 'SC214'],
  ['a title that begins with a brace', 'title: ⟦{⟧A', 'SC214'],
  ['an unclosed double quote', 'title: ⟦"⟧A', 'SC214'],
  ['an unclosed single quote', "title: ⟦'⟧A", 'SC214'],
  ['an apostrophe in single quotes', "title: 'Occam'⟦s razor'⟧", 'SC214'],
  ['TeX between double quotes', 'title: "the ⟦\\alpha⟧ of it"', 'SC220'],
  ['an unknown escape', 'title: "the ⟦\\l⟧ambda"', 'SC214'],
  ['an unclosed list', 'tags: ⟦[⟧a, b', 'SC214'],
  ['a tab as indent', 'tags:\n⟦\t⟧- a', 'SC214'],
  ['a list without spaces after its dashes', 'tags:\n  ⟦-⟧a\n  -b', 'SC214'],
  ['a list that is not straight', 'tags:\n  - a\n ⟦- b⟧', 'SC214'],
  ['a key written twice', 'draft: false\n⟦draft⟧: true', 'SC214'],
  ['tags written twice', 'tags: [a]\n⟦tags⟧: [b]', 'SC214'],
  ['a second document', 'draft: false\n⟦...⟧\nlang: en', 'SC214'],
  ['an anchor that is not there', 'tags: ⟦*all⟧', 'SC214'],
  ['a value that holds itself', 'x: &a [⟦*a⟧]', 'SC214'],
  ['a tag of YAML', 'x: ⟦!!js/function⟧ "1"', 'SC214'],
  ['a merge key', 'x: &a {lang: en}\n⟦<<⟧: *a', 'SC214'],
  ['a line that goes on without indent', 'description: one\n⟦two⟧', 'SC214'],
];

const TYPES: Row[] = [
  ['a title of a note that is a list', 'title: ⟦[a]⟧', 'SC215'],
  ['a title that is a map', 'title:\n  ⟦en: A⟧', 'SC215'],
  ['tags that are a map', 'tags: ⟦{a: b}⟧', 'SC215'],
  ['a list among the tags', 'tags: [a, ⟦[b]⟧]', 'SC215'],
  ['a draft perhaps', 'draft: ⟦perhaps⟧', 'SC215'],
  ['a draft in Chinese', 'draft: ⟦是⟧', 'SC215'],
  ['`sticky` in words', 'sticky: ⟦first⟧', 'SC215'],
  ['`toc` with a number', 'toc: ⟦2⟧', 'SC215'],
  ['`comments` that are a text', 'comments: ⟦"off"⟧', 'SC215'],
  ['macros that are a list', 'macros: ⟦[x]⟧', 'SC215'],
  ['a macro without backslash', 'macros: {⟦RR⟧: x}', 'SC251'],
  ['a layout that there is not', 'layout: ⟦pots⟧', 'SC222'],
  ['a draft as layout', 'layout: ⟦draft⟧', 'SC222'],
  ['a language in words', 'lang: ⟦Chinese (simplified)⟧', 'SC223'],
  ['an underscore in a language', 'lang: ⟦zh_CN⟧', 'SC223'],
  ['a slug of a list', 'slug: ⟦[a]⟧', 'SC215'],
  ['aliases that are a map', 'aliases: ⟦{a: b}⟧', 'SC215'],
  ['a control character by an escape', 'description: "a⟦\\b⟧"', 'SC220'],
];

const DATES: Row[] = [
  ['no date', '⟦---⟧\ntitle: A\n---\nText.\n', 'SC217'],
  ['an empty date', '---\ntitle: A\n⟦date⟧:\n---\nText.\n', 'SC217'],
  ...dates([
    ['a day that the month does not have', '⟦2024-02-31⟧'],
    ['the 29th of February in a common year', '⟦2023-02-29⟧'],
    ['a thirteenth month', '⟦2024-13-45⟧'],
    ['a date in words', '⟦去年春天⟧'],
    ['a date of a note that is none', '⟦not-a-date⟧'],
    ['the day first', '⟦31.08.2021⟧'],
    ['a month by its name', '⟦March 1, 2024⟧'],
    ['an hour past the day', '⟦2024-03-01 25:00⟧'],
    ['a minute past the hour', '⟦2024-03-01 23:60:00⟧'],
    ['a zone that there is not', '⟦2024-03-01 10:00:00 CST⟧'],
    ['an offset past the day', '⟦2024-03-01T10:00:00+25:00⟧'],
    ['a date in full-width digits', '⟦２０２４-03-01⟧'],
    ['a date in Chinese', '⟦2024年13月1日⟧'],
    ['a date with Chinese quotes', '⟦“2024-03-01”⟧'],
    ['a year of two digits', '⟦24-03-01⟧'],
    ['a bare year', '⟦2024⟧'],
  ]),
  ['a list of dates', noteOfFields('date: ⟦[2024-03-01]⟧'), 'SC215'],
  ['a wrong date of change', noteOfFields('updated: ⟦2024-02-30⟧'), 'SC216'],
];

function dates(rows: [name: string, date: string][]): Row[] {
  return rows.map(([name, date]) => [name, noteOfFields(`date: ${date}`), 'SC216']);
}

const WITHOUT_TITLE: Row[] = [
  ['`titel` for `title`', '⟦---⟧\n⟦titel⟧: A\ndate: 2024-03-01\n---\nText.\n', 'SC218', 'SC219'],
  ['a title that is empty', '---\n⟦title⟧:\ndate: 2024-03-01\n---\nText.\n', 'SC218'],
];

const WARNINGS: Row[] = [
  ['`tag` for `tags`', '⟦tag⟧: [x]', 'SC219'],
  ['`categorys` for `categories`', '⟦categorys⟧: [x]', 'SC219'],
  ['`Tags` with a capital', '⟦Tags⟧: [x]', 'SC219'],
  ['`drafts` for `draft`', '⟦drafts⟧: true', 'SC219'],
  ['`permlink` for `permalink`', '⟦permlink⟧: /x/', 'SC219'],
  ["another generator's name for a field", '⟦lastmod⟧: 2024-05-01', 'SC219'],
  ['full-width commas in a list', 'tags: [检测⟦，⟧分割]', 'SC252'],
  ['commas without a list', 'tags: CNN⟦,⟧ NLP', 'SC252'],
  ['Chinese commas in categories', 'categories: 论文⟦、⟧检测', 'SC252'],
  ['a hash in a tag', 'tags: C ⟦#c⟧', 'SC224'],
  ['a hash in a title', 'title: C ⟦#language⟧', 'SC224'],
  ['an empty tag', 'tags:\n  - a\n  -⟦⟧', 'SC225'],
  ['a country for a language', 'lang: ⟦cn⟧', 'SC226'],
  ['a wrong date in a draft', 'date: ⟦soon⟧\ndraft: true', 'SC216'],
];

const file = 'posts/a.md';

export const FRONT_MATTER: Mistake[] = [
  ...mistakesIn({ file, exit: 1, rows: FENCES }),
  ...mistakesIn({ file, exit: 1, rows: YAML, whole: noteOfFields }),
  ...mistakesIn({ file, exit: 1, rows: TYPES, whole: noteOfFields }),
  ...mistakesIn({ file, exit: 1, rows: DATES }),
  ...mistakesIn({ file, exit: 0, rows: WITHOUT_TITLE }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: noteOfFields }),
];
