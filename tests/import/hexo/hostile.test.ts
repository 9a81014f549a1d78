/** A blog that means harm: nothing of it runs, nothing is written or read outside, and what it says is data. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedPath } from '../../../src/base/portable-path.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { folderWith, scholium } from '../../cli/scholium.ts';
import { hashes } from '../../site-folder.ts';
import { blogWith, CONFIG, importOf, importWith, post, textAt, toldBy } from './imported.ts';

const CANARY = 'canary-of-another-folder';
const RUNS = "require('node:fs').writeFileSync('ran', '')\n";

/** Files that a blog may hold, each for another way out. */
const FILES: Record<string, string> = {
  '_config.yml': [
    'title: "</script><script>alert(1)</script>"',
    'timezone: UTC',
    'url: https://user:secret-word@example.org/a',
    'source_dir: source',
    'code_dir: ../../..',
    'new_post_name: ../:title.md',
    'permalink: :evil/:title/',
    'theme: next',
    'tag_dir: ../../tags',
    'tag_map: {a: ../../x, __proto__: x}',
    '__proto__: {polluted: true}',
    'constructor: {prototype: {polluted: true}}',
    'deploy: {type: git, repo: "https://secret-word@example.org/x.git"}',
  ].join('\n'),
  '_config.next.yml': [
    "menu: {home: 'javascript:alert(1)', up: ../../x, data: 'data:text/html,x', ok: /a/}",
    "social: {a: 'vbscript:x', b: '//example.org', __proto__: /x/}",
    'avatar: ../../../secret.txt',
    'favicon: javascript:alert(1)',
    'gitalk: {enable: true, client_secret: secret-word}',
  ].join('\n'),
  'scripts/run.js': RUNS,
  'source/_posts/run.js': RUNS,
  'source/_posts/proto.md': post('title: A\ndate: 2021-01-01\n__proto__: {polluted: true}'),
  'source/_posts/json.md':
    '"title": "a\\n---\\ndraft: false\\n#",\n"__proto__": {"polluted": true},\n"date": "2021-01-02"\n;;;\nText.\n',
  'source/_posts/up.md': post('title: A\ndate: 2021-01-03\npermalink: ../../../up/'),
  'source/_posts/host.md': post('title: A\ndate: 2021-01-04\npermalink: //example.org/x'),
  'source/_posts/slug.md': post('title: A\ndate: 2021-01-05\nslug: ../../../x'),
  'source/_posts/cover.md': post('title: A\ndate: 2021-01-06\ncover: ../../../../secret.txt'),
  'source/_posts/template.md': post(
    'title: "{{ 7 * 7 }}"\ndate: 2021-01-07',
    '{% raw %}{{ 7 * 7 }}\n',
  ),
  'source/_posts/up\\..\\windows.md': post('title: A\ndate: 2021-01-08'),
  'source/_posts/CON.md': post('title: A\ndate: 2021-01-09'),
  'source/_posts/-rf.md': post('title: A\ndate: 2021-01-10'),
  'source/_posts/new\nline.md': post('title: A\ndate: 2021-01-11'),
  'source/images/...': 'x',
  'source/images/ a ': 'x',
  [`source/images/${'长'.repeat(80)}.png`]: 'x',
  'source/images/e\u0301.png': 'x',
};

/** The blog with links out of it, in a folder beside what nobody may read. */
function hostileBlog(): string {
  const root = blogWith(FILES);
  const outside = join(dirname(root), 'secret.txt');
  // As settings of a theme, it would be the motto.
  writeFileSync(outside, `signature: ${CANARY}\n`);
  mkdirSync(join(dirname(root), 'elsewhere'));
  writeFileSync(join(dirname(root), 'elsewhere/a.md'), CANARY);
  const link = (path: string, target: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  };
  link('source/_posts/linked.md', outside);
  link('source/secret.png', outside);
  link('source/elsewhere', join(dirname(root), 'elsewhere'));
  link('source/circle', join(root, 'source'));
  link('source/_data/next.yml', outside);
  link('themes/next/_config.yml', outside);
  link('themes/next/source/images/avatar.gif', outside);
  link('package.json', outside);
  link('scaffolds/post.md', outside);
  return root;
}

describe('a hostile blog', () => {
  test('is imported as data: nothing runs, nothing comes from outside or goes there', async () => {
    const root = hostileBlog();
    const folder = dirname(root);
    const before = hashes(folder);
    const { code, out, err } = await scholium(folder, [
      'import',
      'hexo',
      'blog',
      '--out',
      'site/deep',
    ]);
    expect(err).not.toContain('error[');
    expect(code).toBe(0);
    const after = hashes(folder);
    const added = Object.keys(after).filter((path) => !(path in before));
    expect(added.filter((path) => !path.startsWith('site/deep/'))).toEqual([]);
    for (const path of Object.keys(before)) expect(after[path], path).toBe(before[path]);
    expect(existsSync(join(folder, 'ran')) || existsSync(join(process.cwd(), 'ran'))).toBe(false);
    expect('polluted' in {}).toBe(false);
    const site = join(folder, 'site/deep');
    const entries = readdirSync(site, { recursive: true, encoding: 'utf8' });
    expect(entries.filter((path) => lstatSync(join(site, path)).isSymbolicLink())).toEqual([]);
    const files = entries.filter((path) => lstatSync(join(site, path)).isFile());
    const all = [out, err, ...files.map((path) => readFileSync(join(site, path), 'latin1'))].join(
      '\n',
    );
    expect(all).not.toContain(CANARY);
    expect(all).not.toContain('secret-word');
    for (const path of ['linked.md', 'secret.png', 'elsewhere', 'scaffolds/post.md'])
      expect(err).toContain(path);
  });

  test('gives settings without a fault, and no address that runs', async () => {
    const imported = importOf(hostileBlog());
    const text = textAt(imported, 'scholium.yaml') ?? '';
    expect(text).not.toMatch(/javascript:|vbscript:|data:text|\.\.\//);
    const { diagnostics } = loadConfig({
      root: folderWith({ 'scholium.yaml': text }),
      overrides: {},
    });
    expect(diagnostics).toEqual([]);
  });

  test('makes notes that say what it said, and not more', () => {
    const imported = importOf(hostileBlog());
    expect(textAt(imported, 'posts/json.md')).toMatch(/^---\n(?:[^\n]+\n)+---\nText\.\n$/);
    expect(textAt(imported, 'posts/json.md')?.match(/^---$/gm)).toHaveLength(2);
    expect(textAt(imported, 'posts/template.md')).toContain('{{ 7 * 7 }}');
    const paths = imported.files.map(({ path }) => path);
    expect(paths).toContain('posts/up-..-windows.md');
    expect(paths).toContain('posts/CON-.md');
    expect(paths).toContain('posts/new-line.md');
    const changes = toldBy(imported).filter((each) => each.startsWith('SC823'));
    expect(changes.some((each) => each.endsWith('up.md'))).toBe(true);
  });

  test.each([
    ['a source folder above it', { '_config.yml': `${CONFIG}source_dir: ../..\n` }],
    ['a theme that is a path', { '_config.yml': `${CONFIG}theme: ../../x\n` }],
    ['a language like a prototype', { '_config.yml': `${CONFIG}language: __proto__\n` }],
  ])('with %s reads nothing else', (_, files) => {
    expect(toldBy(importWith(files)).filter((each) => /SC8(?:0[1-9]|1[01])/.test(each))).toEqual(
      [],
    );
  });

  test('with code for front matter is refused, as is a bomb in its settings', () => {
    const code = importWith({ 'source/_posts/a.md': `---js\n${RUNS}---\nText.\n` });
    expect(toldBy(code)).toEqual(['SC808 source/_posts/a.md']);
    const tag = importWith({ 'source/_posts/a.md': post('title: !!js/function "function(){}"') });
    expect(toldBy(tag)).toEqual(['SC806 source/_posts/a.md']);
    const deep = importWith({ '_config.yml': `title: ${'['.repeat(5000)}\n` });
    expect(toldBy(deep)).toEqual(['SC804 _config.yml']);
  });
});

const name = fc.oneof(
  fc.constantFrom(
    '..',
    '.',
    'CON',
    'a',
    'A',
    'index',
    'é',
    'e\u0301',
    '长',
    'a b',
    '\\',
    'x:y',
    'tags',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const fileName = fc
  .tuple(name, fc.constantFrom('.md', '.md', '.png', '.html', ''))
  .map(([stem, extension]) => `${stem}${extension}`)
  .filter((each) => !/[/\0]|^\.{0,2}$|\p{Cs}/u.test(each) && Buffer.byteLength(each) < 200);
const folder = fc.constantFrom('_posts', '_posts/a', '_drafts', '', 'images', 'about');
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Text.\n',
    post('title: A\ndate: 2021-01-01'),
    post('permalink: ../x'),
    ';;;\n',
  ),
  fc.string({ maxLength: 60 }),
);
const anyBlog = fc.record({
  files: fc.array(fc.tuple(folder, fileName, text), { maxLength: 8 }),
  folders: fc.boolean(),
  permalink: fc.constantFrom(':title/', ':title.html', ':year/:name', '../:title/', ':hash/'),
});

test('of any blog, no path leads out of the new site, none is there twice, and the bytes are the same', () => {
  fc.assert(
    fc.property(anyBlog, ({ files, folders, permalink }) => {
      const root = blogWith({
        '_config.yml': `${CONFIG}post_asset_folder: ${folders}\npermalink: "${permalink}"\n`,
      });
      for (const [place, file, contents] of files) {
        const path = join(root, 'source', place, file);
        mkdirSync(dirname(path), { recursive: true });
        if (!existsSync(path)) writeFileSync(path, contents);
      }
      const before = hashes(root);
      const imported = importOf(root);
      const paths = imported.files.map(({ path }) => path);
      for (const path of paths) {
        const parts = path.split('/');
        expect(isAbsolute(path) || parts.some((part) => /^\.{0,2}$/.test(part))).toBe(false);
        expect(path).not.toMatch(/[\\:*?"<>|\p{Cc}]/u);
      }
      expect(new Set(paths.map(foldedPath)).size).toBe(paths.length);
      expect(importOf(root)).toEqual(imported);
      expect(hashes(root)).toEqual(before);
    }),
    { seed: 8, numRuns: 25 },
  );
});
