/** What is wrong with a blog that is moved in, or cannot be carried over as it was. */
import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mistake } from './mistake.ts';
import type { Row } from './rows.ts';

const CONFIG = 'title: Blog\ntimezone: Asia/Shanghai\nurl: https://example.org\n';
const POST = '---\ntitle: A\ndate: 2024-04-01\n---\nText.\n';
const SOURCE = 'blog/source';
const ARGV = ['import', 'hexo', 'blog', '--out', 'new', '--dry-run'] as const;

/** A blog with one good post and `files`, of which the paths start from its folder. */
function importing(
  name: string,
  files: Record<string, string | Uint8Array>,
  { told, exit }: { told: string[]; exit: number },
): Mistake {
  const whole = { '_config.yml': CONFIG, 'source/_posts/good.md': POST, ...files };
  const entries = Object.entries(whole).map(([path, text]) => [`blog/${path}`, text] as const);
  return { name, files: Object.fromEntries(entries), argv: ARGV, told, exit };
}

/** Front matter of a post, and what is told of it. */
const FIELDS: readonly Row[] = [
  ['two colons in a title', 'title: ⟦A: b: c⟧', 'SC806'],
  ['a field written twice', 'title: A\n⟦title⟧: B', 'SC806'],
  ['front matter that is a list', '⟦-⟧ title', 'SC829'],
  ['a bomb of aliases', `⟦a⟧: &a [${'x, '.repeat(9)}x]\n${bomb()}`, 'SC806'],
];

function bomb(): string {
  const names = ['a', 'b', 'c', 'd', 'e'];
  return names
    .slice(1)
    .map((name, at) => `${name}: &${name} [${`*${names[at]}, `.repeat(9)}*${names[at]}]`)
    .join('\n');
}

/** Front matter that the new note cannot have as it is. */
const TRANSLATED: readonly Row[] = [
  ['a date in words', 'date: ⟦Aug 31, 2021⟧', 'SC816'],
  ['a switch that is none', 'date: 2024-04-01\n⟦toc⟧: maybe', 'SC827'],
  ['a layout of the theme', 'date: 2024-04-01\n⟦layout⟧: photo', 'SC827'],
  ['a note that is hidden', 'date: 2024-04-01\n⟦hidden⟧: true', 'SC818'],
];

const note = (fields: string) => `---\n${fields}\n---\nText.\n`;

const NOTES: Mistake[] = [
  ...FIELDS.map(([name, fields, ...told]) =>
    importing(`${name}, in a blog`, { 'source/_posts/a.md': note(fields) }, { told, exit: 1 }),
  ),
  ...TRANSLATED.map(([name, fields, ...told]) =>
    importing(
      `${name}, in a blog`,
      { 'source/_posts/a.md': note(`title: B\n${fields}`) },
      { told, exit: 0 },
    ),
  ),
  importing(
    'front matter that is not closed, in a blog',
    { 'source/_posts/a.md': '⟦---⟧\ntitle: A\n\nText.\n' },
    { told: ['SC807'], exit: 1 },
  ),
  importing(
    'front matter in JavaScript, in a blog',
    { 'source/_posts/a.md': '---⟦js⟧\nprocess.exit(9)\n---\nText.\n' },
    { told: ['SC808'], exit: 1 },
  ),
  importing(
    'a picture with the name of a note, in a blog',
    { 'source/_posts/a.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]) },
    { told: [`SC809 ${SOURCE}/_posts/a.md`], exit: 1 },
  ),
  importing(
    'two posts of one address',
    { 'source/_posts/a.md': note('title: B\ndate: 2024-04-01\npermalink: /2024/04/01/good/') },
    { told: [`SC811 ${SOURCE}/_posts/good.md`], exit: 1 },
  ),
  importing(
    'a post in GBK, in a blog',
    {
      'source/_posts/a.md': Buffer.from([
        ...Buffer.from('---\ntitle: B\ndate: 2024-04-01\n---\n'),
        ...[0xd6, 0xd0, 0xce, 0xc4],
      ]),
    },
    { told: [`SC814 ${SOURCE}/_posts/a.md`], exit: 0 },
  ),
  importing(
    'a post without a date, in a blog',
    { 'source/_posts/a.md': note('title: B') },
    { told: [`SC815 ${SOURCE}/_posts/a.md`], exit: 0 },
  ),
  importing(
    'a post behind a password',
    { 'source/_posts/a.md': note('title: B\ndate: 2024-04-01\npassword: 123') },
    { told: [`SC817 ${SOURCE}/_posts/a.md`], exit: 0 },
  ),
  importing(
    'text on the page of tags',
    { 'source/tags/index.md': '---\ntype: tags\n---\nText.\n' },
    { told: [`SC819 ${SOURCE}/tags/index.md`], exit: 0 },
  ),
  importing(
    'an address that holds what nobody knows',
    { '_config.yml': `${CONFIG}permalink: ":abbrlink/"\n` },
    { told: [`SC822 ${SOURCE}/_posts/good.md`], exit: 0 },
  ),
  importing(
    'an address that no site can have',
    { 'source/_posts/a#b.md': note('title: B\ndate: 2024-04-01') },
    { told: [`SC823 ${SOURCE}/_posts/a#b.md`], exit: 0 },
  ),
  importing(
    'tags that share an address',
    { 'source/_posts/a.md': note('title: B\ndate: 2024-04-01\ntags: [C, C++]') },
    { told: [`SC824 ${SOURCE}/_posts/a.md`], exit: 0 },
  ),
  importing(
    'a picture with a name that Windows forbids',
    { 'source/images/a:b.png': 'x' },
    { told: [`SC828 ${SOURCE}/images/a:b.png`], exit: 0 },
  ),
];

const BLOGS: Mistake[] = [
  { name: 'a blog that is not there', argv: ['import', 'hexo', 'nix'], told: ['SC801 -'], exit: 2 },
  {
    name: 'a folder that is no blog',
    argv: ['import', 'hexo', 'posts'],
    told: ['SC801 -'],
    exit: 2,
  },
  { name: 'a blog of another kind', argv: ['import', 'jekyll', 'x'], told: ['SC802 -'], exit: 2 },
  { name: 'nothing to import', argv: ['import'], told: ['SC802 -'], exit: 2 },
  {
    ...importing('a new site within the blog', {}, { told: ['SC803 -'], exit: 2 }),
    argv: ['import', 'hexo', 'blog', '--out', 'blog/source/new'],
  },
  {
    ...importing('a blog within the new site', {}, { told: ['SC803 -'], exit: 2 }),
    argv: ['import', 'hexo', 'blog', '--out', '.'],
  },
  {
    ...importing(
      'a new site in a folder with files',
      { '../full/x': 'x' },
      { told: ['SC160 -'], exit: 2 },
    ),
    files: { 'blog/_config.yml': CONFIG, 'blog/source/x.txt': 'x', 'full/x': 'x' },
    argv: ['import', 'hexo', 'blog', '--out', 'full'],
  },
  importing(
    'settings of Hexo with a tab',
    { '_config.yml': `${CONFIG}a: ⟦@⟧b\n` },
    { told: ['SC804'], exit: 2 },
  ),
  importing(
    'settings of Hexo that are a text',
    { '_config.yml': 'Blog\n' },
    { told: ['SC805 blog/_config.yml'], exit: 2 },
  ),
  importing(
    'settings of a theme with a fault',
    { '_config.yml': `${CONFIG}theme: next\n`, '_config.next.yml': 'menu: ⟦[⟧a\n' },
    { told: ['SC804'], exit: 2 },
  ),
  importing(
    'no time zone',
    { '_config.yml': 'title: Blog\n' },
    { told: ['SC825 blog/_config.yml'], exit: 0 },
  ),
  importing(
    'a theme without settings',
    { '_config.yml': `${CONFIG}theme: next\n` },
    { told: ['SC826 -'], exit: 0 },
  ),
  importing(
    'scripts of the blog',
    { 'scripts/tag.js': "require('fs').writeFileSync('ran', '')\n" },
    { told: ['SC820 blog/scripts'], exit: 0 },
  ),
  importing(
    'HTML that has the theme around it',
    { 'source/demo.html': '<p>x</p>' },
    { told: [`SC821 ${SOURCE}/demo.html`], exit: 0 },
  ),
  {
    ...importing('a link out of the blog', {}, { told: [`SC812 ${SOURCE}/out`], exit: 0 }),
    onDisk: {
      make: (root) => symlinkSync(tmpdir(), join(root, SOURCE, 'out')),
      undo: (root) => rmSync(join(root, SOURCE, 'out')),
    },
  },
  {
    ...importing('a link to nothing, in a blog', {}, { told: [`SC813 ${SOURCE}/out`], exit: 0 }),
    onDisk: {
      make: (root) => symlinkSync('nix', join(root, SOURCE, 'out')),
      undo: (root) => rmSync(join(root, SOURCE, 'out')),
    },
  },
];

export const IMPORTING: readonly Mistake[] = [...BLOGS, ...NOTES];
