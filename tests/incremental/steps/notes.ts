/** What authors do to notes. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Do, edit, noteAt, setField, shownNoteAt } from './files.ts';

export const ON_NOTES: Record<string, Do> = {
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
  'titles that are alike': (site, choice) => {
    for (const each of [choice, choice + 1, choice + 2]) {
      edit(site, each, (text) => text.replace(/^title:.*$/m, `title: 相近的题目 ${each}`));
    }
  },
  retag: (site, choice) =>
    edit(site, choice, (text) =>
      text.replace(/^tags:.*$/m, `tags: [${['A', 'b', '检测', 'A, 检测'][choice % 4]}]`),
    ),
  'a tag of other notes': ({ root }, choice) => {
    const file = join(root, 'posts/linking.md');
    if (!existsSync(file)) return;
    const tag = ['CNN', '蒸馏', '目标检测'][choice % 3];
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^tags:.*$/m, `tags: [${tag}]`));
  },
  'a link to another note': (site, choice) => {
    const target = shownNoteAt(site, choice + 1);
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
  pin: (site, choice) => setField(site, choice, 'sticky', String(choice % 4)),
  'a category': (site, choice) =>
    setField(
      site,
      choice,
      'categories',
      ['[论文, 检测]', '[论文]', '[[甲], [乙, 丙]]'][choice % 3],
    ),
  'an alias': (site, choice) => setField(site, choice, 'aliases', `[/old/${choice % 5}.html]`),
  'a description': (site, choice) => setField(site, choice, 'description', `"简介 ${choice}"`),
  'an excerpt': (site, choice) =>
    edit(site, choice, (text) => text.replace(/(\n---\n)/, `$1前 ${choice}\n\n<!-- more -->\n\n`)),
  'a heading': (site, choice) =>
    edit(site, choice, (text) => `${text}\n## 节 ${choice % 3}\n\n文。\n`),
  'headings that are alike': (site, choice) => {
    for (const each of [choice, choice + 1, choice + 2]) {
      edit(site, each, (text) => `${text}\n## 几种采样策略\n\n文。\n`);
    }
  },
  'a link to a heading': (site, choice) => {
    const target = shownNoteAt(site, choice + 1);
    if (target) edit(site, choice, (text) => `${text}\n见 [节](${target}#节-${choice % 3})。\n`);
  },
  'no contents': (site, choice) => setField(site, choice, 'toc', String(choice % 2 === 0)),
  'no comments': (site, choice) => setField(site, choice, 'comments', String(choice % 2 === 0)),
  'another author': (site, choice) => setField(site, choice, 'author', `甲${choice % 3}`),
  'a field of its own': (site, choice) => setField(site, choice, 'venue', `[${choice}, .nan]`),
  updated: (site, choice) =>
    setField(site, choice, 'updated', `2023-0${1 + (choice % 9)}-01 09:00:00`),
  'another address': (site, choice) => setField(site, choice, 'permalink', `/p/${choice % 6}/`),
  'another language': (site, choice) =>
    setField(site, choice, 'lang', ['en', 'zh-CN', 'zh-TW'][choice % 3]),
  'a translation': (site, choice) =>
    setField(site, choice, 'translationOf', shownNoteAt(site, choice + 1)),
  'a cover': (site, choice) => setField(site, choice, 'cover', 'fpn/pyramid.svg'),
  'no formulas': (site, choice) => setField(site, choice, 'math', String(choice % 2 === 0)),
};
