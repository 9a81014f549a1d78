/** What fails a build: mistakes in notes, settings and themes, clashes, and what stands in the way on disk. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Failure {
  name: string;
  exit: 1 | 2 | 3;
  /** Breaks the site in `root`, which stands otherwise as it was built. */
  cause: (root: string) => void;
  argv?: string[];
}

const note = (body: string, fields = 'title: 题') =>
  `---\n${fields}\ndate: 2024-03-01\n---\n${body}\n`;

/** `files` are written: path → contents. */
const written = (files: Record<string, string | Buffer>) => (root: string) => {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
};

const inNote = (name: string, text: string | Buffer): Failure => ({
  name,
  exit: 1,
  cause: written({ 'posts/broken.md': text }),
});

const NOTES: Failure[] = [
  inNote('a colon in an unquoted title', note('x', 'title: R-FCN: a note')),
  inNote('a date that no calendar has', '---\ntitle: A\ndate: 2024-02-31\n---\nx'),
  inNote('no date', '---\ntitle: A\n---\nx'),
  inNote('a field of the wrong type', note('x', 'title: A\ndraft: perhaps')),
  inNote('a field twice', note('x', 'title: A\ntitle: B')),
  inNote('front matter in JavaScript', '---js\nglobalThis.ran = 1\n---\nx'),
  inNote('front matter that is not closed', '---\ntitle: A\n\nx'),
  inNote('front matter that is a list', '---\n- a\n---\nx'),
  inNote('an unknown tag of YAML', note('x', 'title: !!js/function "a"')),
  inNote('aliases without end', note('x', `title: A\na: &a [1]\n${bomb()}`)),
  inNote('no text', ''),
  inNote('a NUL byte', note('a\0b')),
  inNote('GBK', Buffer.concat([Buffer.from(note('')), Buffer.from('d6d0cec4', 'hex')])),
  inNote('a binary file', Buffer.from('89504e470d0a1a0a00ff', 'hex')),
  inNote('a formula that KaTeX cannot set', note('$\\frac{1}$')),
  inNote('an unknown command in a formula', note('$\\nosuch$')),
  inNote('a formula that is not closed', note('$$\na\n')),
  inNote('a macro that calls itself', note('$\\gdef\\a{\\a\\a}\\a$')),
  inNote('a reference to an equation that is not there', note('$\\eqref{eq:none}$')),
  inNote('a missing picture', note('![图](broken/x.png)')),
  inNote('a link to a note that is not there', note('[that](nowhere.md)')),
  inNote('a link by a name that is not there', note('[[nowhere]]')),
  inNote('a link to a heading that is not there', note('[a](#none)')),
  inNote('nesting without end', note('> '.repeat(2000))),
  inNote('a permalink out of the site', note('x', 'title: A\npermalink: ../../x')),
  inNote('an alias out of the site', note('x', 'title: A\naliases: [../../../x.html]')),
  inNote('a name that Windows keeps for itself', note('x', 'title: A\npermalink: /con/')),
  inNote('the address of another note', note('x', 'title: A\npermalink: /2021/03/01/FPN/')),
  inNote('the address of a feed', note('x', 'title: A\npermalink: /atom.xml')),
  inNote('the address of a folder of the site', note('x', 'title: A\npermalink: /tags')),
  inNote(
    'a translation of a note that is not there',
    note('x', 'title: A\ntranslationOf: none.md'),
  ),
];

const SITES: Failure[] = [
  ...(
    [
      ['a setting twice', 'title: A\ntitle: B\n'],
      ['a value of the wrong type', 'url: 3\n'],
      ['a time zone that is none', 'timezone: Asia/Shanghia\n'],
      ['settings that are no YAML', 'title: [\n'],
      ['settings that are no mapping', '- a\n'],
      ['a theme that is not there', 'theme: mose\n'],
      ['a permalink that has no name', 'permalink: /:nothing/\n'],
      ['macros that KaTeX cannot read', "math: { macros: { 'R': '\\mathbb{' } }\n"],
      ['the site as its own output', 'out_dir: .\n'],
    ] as const
  ).map(
    ([name, text]): Failure => ({
      name,
      exit: 2,
      cause: written({ 'scholium.yaml': `${text}` }),
    }),
  ),
  { name: 'no settings', exit: 2, cause: (root) => rmSync(join(root, 'scholium.yaml')) },
  { name: 'no posts', exit: 2, cause: (root) => rmSync(join(root, 'posts'), { recursive: true }) },
  { name: 'an option that there is not', exit: 2, cause: () => {}, argv: ['--nonsense'] },
  { name: 'a date that is none', exit: 2, cause: () => {}, argv: ['--now', 'soon'] },
  {
    name: 'a warning where they count',
    exit: 1,
    cause: written({ 'posts/odd.md': note('x', 'title: A\ntag: [x]') }),
    argv: ['--strict'],
  },
  {
    name: 'two tags with one address',
    exit: 1,
    cause: written({ 'posts/odd.md': note('x', 'title: A\ntags: [cnn]') }),
  },
  {
    name: 'a static file at the address of a page',
    exit: 1,
    cause: written({ 'static/index.html': 'mine' }),
  },
];

const themed = (name: string, layout: string): Failure => ({
  name,
  exit: 1,
  cause: written({ 'themes/bare/templates/layout.njk': layout }),
});

const THEMES: Failure[] = [
  themed('an unknown filter', '{{ site.title | shout }}'),
  themed('an unclosed block', '{% if site.title %}'),
  themed('a name that is not there', '{{ site.nothing.more }}'),
  themed('a missing include', '{% include "nowhere.njk" %}'),
  themed('a template that includes itself', '{% include "layout.njk" %}'),
  themed('an asset that is not there', "{{ asset('nowhere.css') }}"),
  {
    name: 'a page kind without a template',
    exit: 1,
    cause: (root) => rmSync(join(root, 'themes/bare/templates/post.njk')),
  },
  {
    name: 'strings that are no YAML',
    exit: 1,
    cause: written({ 'themes/bare/i18n/en.yaml': '[' }),
  },
  {
    name: 'a theme.yaml that is no YAML',
    exit: 1,
    cause: written({ 'themes/bare/theme.yaml': '[' }),
  },
];

/** What stands in the output folder, and is not Scholium's. */
const DISK: Failure[] = [
  {
    name: 'a file of the author at the place of a page',
    exit: 3,
    cause: written({
      'posts/new.md': note('x', 'title: A\npermalink: /own.txt'),
      'public/own.txt': 'mine',
    }),
  },
  {
    name: 'a folder of the author at the place of a page',
    exit: 3,
    cause: written({
      'static/taken': 'x',
      'public/taken/own.txt': 'mine',
    }),
  },
  {
    name: 'a folder of the output that leads elsewhere',
    exit: 3,
    cause: (root) => {
      mkdirSync(join(root, 'elsewhere'));
      symlinkSync(join(root, 'elsewhere'), join(root, 'public/linked'));
      written({ 'static/linked/x.txt': 'x' })(root);
    },
  },
  {
    name: 'a note that is a folder which leads to itself',
    exit: 3,
    cause: (root) => {
      symlinkSync(join(root, 'posts/loop.md'), join(root, 'posts/loop.md'));
      written({ 'posts/broken.md': note('[[loop]]') })(root);
    },
  },
];

export const FAILURES: Failure[] = [...NOTES, ...SITES, ...THEMES, ...DISK];

function bomb(): string {
  const names = [...'bcdefgh'];
  return names
    .map((name, at) => `${name}: &${name} [${`*${names[at - 1] ?? 'a'},`.repeat(9)}]`)
    .join('\n');
}
