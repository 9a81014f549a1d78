/** Mistakes in scholium.yaml: its YAML, its keys, the values of each kind of field. */
import type { Mistake } from './mistake.ts';
import { mistakesIn, noteOfBody, noteOfFields, type Row } from './rows.ts';

const file = 'scholium.yaml';

const YAML: Row[] = [
  ['settings with a tab', 'index:\n⟦\t⟧per_page: 5', 'SC103'],
  ['settings with a full-width colon', 'title⟦：⟧笔记\nlanguage: en', 'SC103'],
  ['settings with a colon in a value', 'title: ⟦Notes: mine⟧', 'SC103'],
  ['settings with a key written twice', 'title: A\n⟦title⟧: B', 'SC103'],
  ['settings with an unclosed quote', 'title: ⟦"⟧Notes', 'SC103'],
  ['settings with an unclosed brace', 'math: ⟦{⟧ brackets: true', 'SC103'],
  ['settings with Chinese quotes inside a list', 'menu: ⟦[⟧{ label: “首页”, url: / ]', 'SC103'],
  ['settings that are a list', '⟦- title: Notes⟧\n- url: x', 'SC104'],
  ['settings that are a sentence', '⟦My notes⟧', 'SC104'],
  ['settings with a second document', 'title: A\n⟦---⟧\nurl: https://example.org/', 'SC103'],
  [
    'settings with a merge key',
    'index:\n  per_page: 1\ntag: &a {per_page: 1}\ncategory:\n  ⟦<<⟧: *a',
    'SC103',
  ],
  ['two faults of YAML in the settings', 'a: ⟦@⟧x\nb: ⟦`⟧y', 'SC103', 'SC103'],
];

const VALUES: Row[] = [
  ['a title that is a list', 'title: ⟦[a, b]⟧', 'SC107'],
  ['a number of posts in words', 'index: { per_page: ⟦ten⟧ }', 'SC107'],
  ['a number of posts that is too small', 'index: { per_page: ⟦-1⟧ }', 'SC107'],
  ['a number of posts with a fraction', 'index: { per_page: ⟦2.5⟧ }', 'SC107'],
  ['more related posts than there may be', 'related: { posts: ⟦11⟧ }', 'SC107'],
  ['a switch that is neither on nor off', 'drafts: ⟦maybe⟧', 'SC107'],
  ['a switch as YAML 1.1 has it', 'strict: ⟦yes⟧', 'SC107'],
  ['a switch between quotes', 'future: ⟦"true"⟧', 'SC107'],
  ['a group that is a text', 'index: ⟦full⟧', 'SC107'],
  ['a group that is a list', 'math: ⟦[brackets]⟧', 'SC107'],
  ['a choice that there is not', 'index: { content: ⟦summary⟧ }', 'SC108'],
  ['a choice that is misspelt', 'math: { output: ⟦mathlm⟧ }', 'SC108'],
  ['a language that Scholium does not have', 'language: ⟦fr⟧', 'SC108'],
  ['a language with an underscore', 'language: ⟦zh_CN⟧', 'SC108'],
  ['a control character in a title', 'title: ⟦"a\\bb"⟧', 'SC109'],
  ['an address without https', 'url: ⟦example.org/notes/⟧', 'SC110'],
  ['an address of another kind', 'url: ⟦ftp://example.org/⟧', 'SC110'],
  ['an address with a query', 'url: ⟦https://example.org/?x=1⟧', 'SC110'],
  ['an address in full-width signs', 'url: ⟦https：//example.org/⟧', 'SC110'],
  ['an address with a space', 'url: ⟦https://exa mple.org/⟧', 'SC110'],
  ['a time zone that is misspelt', 'timezone: ⟦Asia/Shanghia⟧', 'SC111'],
  ['a time zone in Chinese', 'timezone: ⟦北京⟧', 'SC111'],
  ['a time zone by its short name', 'timezone: ⟦GMT+8⟧', 'SC111'],
  ['a part of a permalink that there is not', 'permalink: /⟦:yaer⟧/:title/', 'SC112'],
  ["a part of Hexo's permalink", 'permalink: /⟦:post_title⟧/', 'SC112'],
  ['a permalink without a name', 'permalink: ⟦/:year/⟧', 'SC113'],
  ['a permalink out of the site', 'permalink: ⟦/../:title/⟧', 'SC113'],
  ['a permalink that is a number', 'permalink: ⟦7⟧', 'SC113', 'SC113 ='],
  ['a remote of the settings that is an option', 'deploy: { remote: ⟦--force⟧ }', 'SC861'],
  ['a branch of the settings with a space', 'deploy: { branch: ⟦gh pages⟧ }', 'SC862'],
  ['notes outside the site', 'posts_dir: ⟦../notes⟧', 'SC114'],
  ['an output folder by its full path', 'out_dir: ⟦/var/www⟧', 'SC114'],
  ['an output folder of the settings that is the site', 'out_dir: ⟦.⟧', 'SC114'],
  ['a folder with a backslash', 'posts_dir: ⟦notes\\posts⟧', 'SC114'],
  ['the output among the notes', 'out_dir: ⟦posts/public⟧', 'SC115'],
  ['the output in the folder of themes', 'out_dir: ⟦themes⟧', 'SC115'],
  ['static files among the notes', 'static_dir: ⟦posts⟧', 'SC115'],
  ['a slug with a slash', 'tag_slugs: { 检测: ⟦a/b⟧ }', 'SC116'],
  ['a slug of a tag that goes up', 'tag_slugs: { 检测: ⟦..⟧ }', 'SC116'],
  ['an avatar that runs', 'avatar: ⟦javascript:alert(1)⟧', 'SC117'],
  ['an avatar by a path from nowhere', 'avatar: ⟦images/me.png⟧', 'SC117'],
  ['an entry of the menu without an address', 'menu:\n  - ⟦{ label: tags }⟧', 'SC118'],
  ['an entry of the menu without a label', 'menu:\n  - ⟦{ url: /tags/ }⟧', 'SC118'],
  ['an entry of the menu that is a text', 'menu:\n  - ⟦tags⟧', 'SC107'],
  ['a menu that is a map', 'menu: ⟦{ tags: /tags/ }⟧', 'SC107'],
  [
    'an entry of the menu that runs',
    'menu:\n  - { label: x, url: ⟦"javascript:alert(1)"⟧ }',
    'SC117',
  ],
  ['a macro without its backslash', "math: { macros: { ⟦RR⟧: '\\mathbb{R}' } }", 'SC119'],
  ['a macro between double quotes', 'math: { macros: { "⟦\\R⟧R": x } }', 'SC103'],
  ['a macro that is a list', "math: { macros: { '\\RR': ⟦[x]⟧ } }", 'SC107'],
  ['a colour by its name', 'cards: { color: ⟦blue⟧ }', 'SC107'],
  [
    'a directive of a policy that there is not',
    'security: { sources: { ⟦script⟧: ["https://a.example"] } }',
    'SC760',
  ],
  [
    'a source with a semicolon',
    'security: { sources: { img-src: [⟦"https://a.example; x"⟧] } }',
    'SC761',
  ],
  ['comments without what they need', 'comments: { provider: ⟦giscus⟧ }', 'SC762'],
  ['a service of comments that there is not', 'comments: { provider: ⟦disqus⟧ }', 'SC108'],
  ['a theme that is not there', 'theme: ⟦bear⟧', 'SC501'],
  ['a theme by its path', 'theme: ⟦themes/bare⟧', 'SC122'],
  ['an option of the theme with a wrong type', 'theme_options: { sidebar: ⟦3⟧ }', 'SC509'],
  ['a folder of notes that is not there', 'posts_dir: ⟦notes⟧', 'SC240'],
  [
    'an icon that the theme does not have',
    'theme: muse\nmenu:\n  - { label: x, url: /tags/, icon: ⟦tagz⟧ }',
    'SC532',
  ],
  ['three faults at once', 'title: ⟦[a]⟧\nurl: ⟦x⟧\nstrict: ⟦1⟧', 'SC107', 'SC110', 'SC107'],
];

const WARNINGS: Row[] = [
  ['a setting that is misspelt', '⟦titel⟧: Notes', 'SC105'],
  ['a setting in camel case', '⟦postsDir⟧: posts', 'SC105'],
  ["a setting of Hexo's", '⟦root⟧: /', 'SC105'],
  ['a setting of a group at the top', '⟦per_page⟧: 5', 'SC105'],
  ['a group and its setting with a dot', '⟦index.per_page⟧: 5', 'SC106'],
  ['a setting in the wrong group', 'feed: { ⟦per_page⟧: 5 }', 'SC105'],
  ['a misspelt setting of a group', 'math: { ⟦bracket⟧: true }', 'SC105'],
  ['an option that the theme does not have', 'theme_options: { ⟦sidbar⟧: left }', 'SC508'],
];

/** Without the theme of the good site, whose pages are few. */
function settings(lines: string): string {
  return /^theme:/m.test(lines) ? `${lines}\n` : `${lines}\ntheme: bare\n`;
}

const GBK = Uint8Array.from([...Buffer.from('title: '), 0xb1, 0xca, 0xbc, 0xc7, 0x0a]);

/** Those of notes are told beside those of the settings, unless notes are read by what is wrong. */
const WITH_NOTES: Mistake[] = [
  {
    name: 'a fault in the settings and two in notes',
    files: {
      [file]: settings('url: ⟦x⟧'),
      'posts/a.md': noteOfFields('draft: ⟦perhaps⟧'),
      'posts/b.md': noteOfBody('$⟦\\nix⟧$ and [nothing](nix.md)'),
    },
    told: ['SC215', 'SC301', 'SC110'],
    exit: 2,
  },
  {
    name: 'a fault in the settings of macros, and a note that uses one',
    files: {
      [file]: settings("math: { macros: { '\\nix': ⟦[x]⟧ } }"),
      'posts/a.md': noteOfBody('$\\nix$'),
    },
    told: ['SC107'],
    exit: 2,
  },
];

export const SETTINGS: Mistake[] = [
  ...WITH_NOTES,
  ...mistakesIn({ file, exit: 2, rows: YAML }),
  ...mistakesIn({ file, exit: 2, rows: VALUES, whole: settings }),
  ...mistakesIn({ file, exit: 0, rows: WARNINGS, whole: settings }),
  { name: 'settings in GBK', files: { [file]: GBK }, told: ['SC121 scholium.yaml:1:8+1'], exit: 2 },
];
