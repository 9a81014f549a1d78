/** What authors, other programs and accidents do to a site between two builds. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { tree } from '../site-folder.ts';
import type { TestSite } from './site.ts';

export interface Step {
  name: string;
  /** Picks a file or a word. */
  choice: number;
}

type Do = (site: TestSite, choice: number) => void;

/** Each is harmless where there is nothing to do it to. */
const STEPS: Record<string, Do> = {
  'write a word': (site, choice) =>
    edit(site, choice, (text) => `${text}\n词 ${choice} 与 $x_{${choice}}$。\n`),
  'the same length': (site, choice) =>
    edit(site, choice, (text) =>
      text.replace(/[一-龥](?=[^一-龥]*$)/, (han) => (han === '甲' ? '乙' : '甲')),
    ),
  'touch nothing': () => {},
  'save as it is': (site, choice) => edit(site, choice, (text) => text),
  'new title': (site, choice) =>
    edit(site, choice, (text) => text.replace(/^title:.*$/m, `title: 题 ${choice}`)),
  retag: (site, choice) =>
    edit(site, choice, (text) =>
      text.replace(/^tags:.*$/m, `tags: [${['A', 'b', '检测', 'A, 检测'][choice % 4]}]`),
    ),
  'a link to another note': (site, choice) => {
    const target = noteAt(site, choice + 1);
    if (target) edit(site, choice, (text) => `${text}\n见 [[${target.replace(/\.md$/, '')}]]。\n`);
  },
  'another date': (site, choice) =>
    edit(site, choice, (text) =>
      text.replace(/^date:.*$/m, `date: 20${19 + (choice % 8)}-0${1 + (choice % 9)}-11 08:00`),
    ),
  draft: (site, choice) =>
    edit(site, choice, (text) => text.replace(/^---\n/, '---\ndraft: true\n')),
  publish: (site, choice) => edit(site, choice, (text) => text.replace('draft: true\n', '')),
  'a macro of the note': (site, choice) =>
    edit(site, choice, (text) =>
      text
        .replace(/^---\n/, `---\nmacros: { '\\R': '\\mathbb{R}^{${choice % 3}}' }\n`)
        .concat('\n$\\R$\n'),
    ),
  'a note more': (site, choice) =>
    writeFileSync(
      join(site.root, `posts/new-${choice % 5}.md`),
      `---\ntitle: 新 ${choice}\ndate: 2022-0${1 + (choice % 9)}-02\ntags: [A]\n---\n新的一篇。\n`,
    ),
  'a note less': (site, choice) => {
    const name = noteAt(site, choice);
    if (name) rmSync(join(site.root, 'posts', name));
  },
  rename: (site, choice) => {
    const name = noteAt(site, choice);
    const to = join(site.root, `posts/renamed-${choice % 7}.md`);
    if (name && !existsSync(to)) renameSync(join(site.root, 'posts', name), to);
  },
  'a fault': (site, choice) => edit(site, choice, (text) => `${text}\n$\\frac{$\n`),
  'the fault mended': (site, choice) =>
    edit(site, choice, (text) => text.replaceAll('\n$\\frac{$\n', '')),
  'another picture': ({ root }, choice) =>
    writeFileSync(
      join(root, 'posts/fpn/pyramid.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${20 + (choice % 50)}" height="30"/>\n`,
    ),
  'the about page': ({ root }, choice) =>
    writeFileSync(join(root, 'pages/about.md'), `---\ntitle: 关于\n---\n第 ${choice} 版。\n`),
  'a static file': ({ root }, choice) =>
    writeFileSync(join(root, `static/f${choice % 3}.txt`), `${choice}`),
  'a static file less': ({ root }, choice) =>
    rmSync(join(root, `static/f${choice % 3}.txt`), { force: true }),
  'a setting': (site, choice) => {
    const file = join(site.root, 'scholium.yaml');
    const text = readFileSync(file, 'utf8').replace(/^(author|index):.*\n/gm, '');
    const index = `index: { per_page: ${1 + (choice % 3)}, content: excerpt }`;
    writeFileSync(file, `${text}author: A. ${choice}\n${index}\n`);
  },
  'macros of the site': (site, choice) => {
    const file = join(site.root, 'scholium.yaml');
    const text = readFileSync(file, 'utf8').replace(/^math:.*\n/gm, '');
    writeFileSync(file, `${text}math: { macros: { '\\Q': '\\mathbb{Q}_${choice % 4}' } }\n`);
    // The same note each time, which then changes without being written to.
    edit(site, 1, (note) => (note.includes('\\Q') ? note : `${note}\n$\\Q$\n`));
  },
  'the theme': ({ root }, choice) => {
    const file = join(root, 'themes/plain/templates/post.njk');
    const text = readFileSync(file, 'utf8').replace(/<!-- v\d+ -->/g, '');
    writeFileSync(file, `${text}<!-- v${choice} -->`);
  },
  'the style': ({ root }, choice) => {
    writeFileSync(join(root, 'themes/plain/assets/plain.css'), `body{margin:${choice % 9}px}\n`);
  },
  'time goes by': (site, choice) => {
    site.now = `20${24 + (choice % 9)}-0${1 + (choice % 9)}-15`;
  },
  'an output changed by hand': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) writeFileSync(file, 'tampered');
  },
  'an output changed, as long as before': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) writeFileSync(file, readFileSync(file).fill(120));
  },
  'an output deleted': (site, choice) => {
    const file = outputAt(site, choice);
    if (file) rmSync(file);
  },
  'the manifest deleted': ({ root }) =>
    rmSync(join(root, 'public/.scholium.json'), { force: true }),
  'the output deleted': ({ root }) =>
    rmSync(join(root, 'public'), { recursive: true, force: true }),
  'a cache entry torn': (site, choice) => {
    const file = cacheEntryAt(site, choice);
    if (file) truncateSync(file, choice % 90);
  },
  'a cache entry altered': (site, choice) => {
    const file = cacheEntryAt(site, choice);
    if (!file) return;
    const bytes = readFileSync(file);
    bytes[choice % bytes.length] = 65 + (choice % 26);
    writeFileSync(file, bytes);
  },
  'the cache deleted': ({ root }) =>
    rmSync(join(root, '.scholium'), { recursive: true, force: true }),
};

export const stepNames = Object.keys(STEPS);

/** Each of a few kinds of step: what goes wrong takes the same step twice more often than two of all. */
export const scripts: fc.Arbitrary<Step[]> = fc
  .uniqueArray(fc.constantFrom(...stepNames), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.array(fc.record({ name: fc.constantFrom(...names), choice: fc.nat({ max: 1000 }) }), {
      minLength: 3,
      maxLength: 5,
    }),
  );

export function take(site: TestSite, { name, choice }: Step): void {
  STEPS[name]?.(site, choice);
}

function noteAt({ root }: TestSite, choice: number): string | undefined {
  const names = readdirSync(join(root, 'posts')).filter((name) => name.endsWith('.md'));
  return names.sort()[choice % Math.max(1, names.length)];
}

function edit(site: TestSite, choice: number, change: (text: string) => string): void {
  const name = noteAt(site, choice);
  if (name === undefined) return;
  const file = join(site.root, 'posts', name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function outputAt({ root }: TestSite, choice: number): string | undefined {
  const paths = [...tree(join(root, 'public')).keys()];
  const path = paths[choice % Math.max(1, paths.length)];
  return path === undefined || path === '.scholium.json' ? undefined : join(root, 'public', path);
}

function cacheEntryAt({ root }: TestSite, choice: number): string | undefined {
  const paths = [...tree(join(root, '.scholium')).keys()];
  const path = paths[choice % Math.max(1, paths.length)];
  return path === undefined ? undefined : join(root, '.scholium', path);
}
