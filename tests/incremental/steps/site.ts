/** What authors do to settings, the theme and other files; and time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Do, edit, setSetting } from './files.ts';

export const ON_SITE: Record<string, Do> = {
  'a static file': ({ root }, choice) =>
    writeFileSync(join(root, `static/f${choice % 3}.txt`), `${choice}`),
  'a static file less': ({ root }, choice) =>
    rmSync(join(root, `static/f${choice % 3}.txt`), { force: true }),
  'a setting': (site, choice) => {
    setSetting(site, 'author', `A. ${choice}`);
    setSetting(site, 'index', `{ per_page: ${1 + (choice % 3)}, content: excerpt }`);
  },
  'macros of the site': (site, choice) => {
    setSetting(site, 'math', `{ macros: { '\\Q': '\\mathbb{Q}_${choice % 4}' } }`);
    // The same note each time, which then changes without being written to.
    edit(site, 1, (note) => (note.includes('\\Q') ? note : `${note}\n$\\Q$\n`));
  },
  'ids of headings': (site, choice) => {
    setSetting(site, 'markdown', `{ heading_ids: ${choice % 2 === 0 ? 'hexo' : 'github'} }`);
    edit(site, 1, (note) => (note.includes('{#b}') ? note : `${note}\n## R-CNN\n\n## 乙 {#b}\n`));
  },
  'compressed files': (site, choice) => {
    const formats = ['[gz]', '[br, gz]', '[]'][(choice >> 1) % 3] ?? '[]';
    setSetting(site, 'compress', formats);
    edit(site, choice, (note) => `${note}\n${'字'.repeat(choice % 5)}\n`);
    writeFileSync(join(site.root, 'static/f1.txt'), `${choice}\n`.repeat(600));
  },
  'the ledger': ({ root }, choice) => {
    const lost = choice % 3 === 1 ? `/gone-${choice}/\tposts/gone.md\n` : '';
    writeFileSync(join(root, 'urls.txt'), `# ${choice}\n/\n${lost}`);
  },
  redirects: (site, choice) => {
    const to = ['/tags/', '/archives/', "'https://example.com/'"][choice % 3];
    setSetting(site, 'redirects', `{ /old/: ${to}, /r${choice % 2}.html: /old/ }`);
  },
  'related posts': (site, choice) => setSetting(site, 'related', `{ posts: ${(choice + 1) % 3} }`),
  'MathML alone': (site) => setSetting(site, 'math', '{ output: mathml }'),
  'another time zone': (site, choice) =>
    setSetting(site, 'timezone', ['Asia/Shanghai', 'America/Lima', 'UTC'][choice % 3] ?? 'UTC'),
  'another home': (site, choice) => setSetting(site, 'url', `https://example.org/${choice % 3}/`),
  'drafts too': (site, choice) => setSetting(site, 'drafts', String(choice % 2 === 0)),
  'a name for a tag': (site, choice) => setSetting(site, 'tag_slugs', `{ CNN: cnn-${choice % 3} }`),
  'excerpts in feeds': (site, choice) =>
    setSetting(site, 'feed', `{ limit: ${1 + (choice % 4)}, content: excerpt }`),
  'the menu': (site, choice) =>
    setSetting(site, 'menu', `[{ label: tags, url: /tags/ }, { label: 'L${choice}', url: / }]`),
  'the other theme': (site, choice) =>
    setSetting(site, 'theme', choice % 2 === 0 ? 'muse' : 'bare'),
  'a word of the theme': ({ root }, choice) => {
    const file = join(root, 'themes/bare/i18n/zh-CN.yaml');
    const text = readFileSync(file, 'utf8').replace(/^greeting:.*\n/m, '');
    writeFileSync(file, `${text}greeting: 你好${choice}\n`);
  },
  'the theme': ({ root }, choice) => {
    const file = join(root, 'themes/bare/templates/layout.njk');
    const text = readFileSync(file, 'utf8').replace(/<!-- v\d+ -->/g, '');
    writeFileSync(file, `${text}<!-- v${choice} -->`);
  },
  /** In a template that no page is made of. */
  'a fault of the theme': ({ root }, choice) => {
    const text = choice % 2 === 1 ? '{{ nothing }}' : '{{ total }}';
    writeFileSync(join(root, 'themes/bare/templates/aside.njk'), text);
  },
  'the style': ({ root }, choice) => {
    writeFileSync(join(root, 'themes/bare/assets/plain.css'), `body{margin:${choice % 9}px}\n`);
  },
  'time goes by': (site, choice) => {
    site.now = `20${24 + (choice % 9)}-0${1 + (choice % 9)}-15`;
  },
};
