/** Mistakes around a site: folders, the output, what is beside notes, files that a theme lacks, pages as readers get them. */
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lockFile } from '../../../src/pipeline/write/lock.ts';
import type { Mistake, OnDisk } from './mistake.ts';
import { mistakesIn, noteOfBody, noteOfFields, type Row } from './rows.ts';

const BARE = 'themes/bare';

/** The file is not there. */
function without(path: string): OnDisk {
  const [from, to] = [path, 'away'];
  return {
    make: (root) => renameSync(join(root, from), join(root, to)),
    undo: (root) => renameSync(join(root, to), join(root, from)),
  };
}

function folder(path: string): OnDisk {
  return {
    make: (root) => mkdirSync(join(root, path)),
    undo: (root) => rmSync(join(root, path), { recursive: true }),
  };
}

/** As a running process would. */
const LOCKED: OnDisk = {
  make(root) {
    const lock = lockFile(root, join(root, 'public'));
    mkdirSync(dirname(lock), { recursive: true });
    writeFileSync(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
  },
  undo: (root) => rmSync(lockFile(root, join(root, 'public')), { force: true }),
};

const settings = (lines: string) => ({ 'scholium.yaml': `${lines}\ntheme: bare\n` });
const note = noteOfBody('Text.');

const FOLDERS: Mistake[] = [
  {
    name: 'a folder of notes that is empty',
    files: settings('posts_dir: empty'),
    onDisk: folder('empty'),
    told: ['SC208 empty'],
    exit: 0,
  },
  {
    name: 'a link to no picture',
    onDisk: {
      make: (root) => symlinkSync('nix', join(root, 'posts/x.png')),
      undo: (root) => rmSync(join(root, 'posts/x.png')),
    },
    told: ['SC206 posts/x.png'],
    exit: 0,
  },
  {
    name: 'a picture that no note uses',
    files: { 'posts/unused.png': 'x' },
    told: ['SC207 posts/unused.png'],
    exit: 0,
  },
  { name: 'a note that is there already', argv: ['new', 'good'], told: ['SC159 -'], exit: 2 },
  {
    name: 'a folder of notes that is elsewhere',
    files: { 'other.yaml': 'posts_dir: linked\n' },
    onDisk: {
      make: (root) => symlinkSync(tmpdir(), join(root, 'linked')),
      undo: (root) => rmSync(join(root, 'linked')),
    },
    argv: ['new', 'x', '--config', 'other.yaml'],
    told: ['SC162 -'],
    exit: 2,
  },
  { name: 'a new site in a file', argv: ['init', 'scholium.yaml'], told: ['SC690 -'], exit: 3 },
  {
    name: 'a file where the output should be',
    files: { blocked: 'x' },
    argv: ['build', '--out', 'blocked'],
    told: ['SC614 blocked'],
    exit: 3,
  },
  {
    name: "somebody else's file in the output",
    files: { 'public/mine/index.html': 'mine', 'posts/a.md': noteOfFields('permalink: /mine/') },
    told: ['SC611 public'],
    exit: 3,
  },
  {
    name: 'a build while another writes',
    files: { 'posts/a.md': note },
    onDisk: LOCKED,
    told: ['SC615 public'],
    exit: 4,
  },
  {
    name: 'cards without their package',
    files: settings('cards: { enabled: true }'),
    told: ['SC763 scholium.yaml'],
    exit: 0,
  },
  {
    name: 'a search before there is a site',
    argv: ['search', 'x', '--out', 'nowhere'],
    told: ['SC470 nowhere/search/index.json'],
    exit: 3,
  },
  {
    name: 'a search in a damaged index',
    files: { 'public/search/index.json': '{' },
    argv: ['search', 'x'],
    told: ['SC473 public/search/index.json'],
    exit: 3,
  },
  {
    name: "a search in another version's index",
    files: { 'public/search/index.json': '{"version":0}' },
    argv: ['search', 'x'],
    told: ['SC471 public/search/index.json'],
    exit: 3,
  },
];

const THEMES: Mistake[] = [
  {
    name: 'a theme without theme.yaml',
    onDisk: without(`${BARE}/theme.yaml`),
    told: [`SC503 ${BARE}/theme.yaml`],
    exit: 1,
  },
  {
    name: 'a theme without one of its languages',
    onDisk: without(`${BARE}/i18n/zh-CN.yaml`),
    told: [`SC523 ${BARE}/i18n/zh-CN.yaml`],
    exit: 1,
  },
  {
    name: 'a theme without a template for a kind of page',
    onDisk: without(`${BARE}/templates/page.njk`),
    told: [`SC584 ${BARE}/templates/page.njk`],
    exit: 1,
  },
  {
    name: 'a template that takes the place of none',
    files: { 'scholium.yaml': 'theme: plain\n', 'themes/plain/templates/lisst.njk': 'x' },
    told: ['SC511 themes/plain/templates/lisst.njk'],
    exit: 0,
  },
  {
    name: 'a value that an option does not have',
    files: { 'scholium.yaml': 'theme: muse\ntheme_options: { scheme: ⟦lihgt⟧ }\n' },
    told: ['SC510'],
    exit: 2,
  },
];

const LONG: Row[] = [
  ['a paragraph of too many stars', `⟦*⟧a${'*a'.repeat(5000)}`, 'SC380'],
  ['a paragraph of too many lines', `${'x\n'.repeat(10_000)}⟦x⟧`, 'SC381'],
];

const BRACKETS: Mistake = {
  name: 'a bracket of TeX that is not closed',
  files: { ...settings('math: { brackets: true }'), 'posts/a.md': noteOfBody('Let ⟦\\(⟧a be it.') },
  told: ['SC315'],
  exit: 0,
};

/** In the template of free pages; what readers would meet there, `check` tells in the page. */
const PAGES: [name: string, body: string, told: string, exit: number][] = [
  ['a link of a template that leads nowhere', '<a href="/nix/">x</a>', 'SC701 @:4:1+1', 1],
  ['a link of a template that is no URL', '<a href="/%zz/">x</a>', 'SC703 @:4:1+1', 1],
  ['a link of a template to no place', '<a href="#nix">x</a>', 'SC711 @:4:1+1', 1],
  ['a picture of a template that is not there', '<img src="/nix.png" alt="x">', 'SC721 @:4:1+1', 1],
  [
    'a picture of a template without words',
    '<img src="data:image/png;base64,AA">',
    'SC722 @:4:1+1',
    0,
  ],
  ['an id of a template that stands twice', '<p id="a">x<p id="a">y', 'SC731 @:4:12+1', 1],
];

const PAGE_MISTAKES: Mistake[] = PAGES.map(([name, body, told, exit]) => ({
  name,
  files: { [`${BARE}/templates/page.njk`]: `<!doctype html>\n<title>x</title>\n${body}` },
  argv: ['check'],
  told: [told.replace('@', 'public/about/index.html')],
  exit,
}));

export const SURROUNDINGS: Mistake[] = [
  ...FOLDERS,
  ...THEMES,
  ...mistakesIn({ file: 'posts/a.md', exit: 1, rows: LONG, whole: noteOfBody }),
  BRACKETS,
  ...PAGE_MISTAKES,
];
