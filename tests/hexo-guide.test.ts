/** docs/hexo.md word for word: from the clone of a Hexo blog to the live site, each command as it stands there. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './cli/scholium.ts';
import { builtBlog, SAMPLE_BLOG } from './import/hexo/built-blog.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGES = ['docs/hexo.md', 'docs/hexo.zh-CN.md'] as const;

/** What stands in the guide for what each author has. */
const BLOG = 'https://github.com/me/blog.git';
const NOTES = 'https://github.com/me/notes.git';

test('both pages have the same commands', () => {
  const [english, chinese] = PAGES.map((page) => blocksOf(page, 'sh'));
  expect(chinese).toEqual(english);
});

test('both pages show the same figures', () => {
  const [english = [], chinese = []] = PAGES.map((page) =>
    rowsOf(page).map((row) => row.match(/\d+/g)),
  );
  expect(english.length).toBeGreaterThan(3);
  expect(chinese).toEqual(english);
});

test('the commands lead from the blog to the live site, and say what the page says', () => {
  const folder = preparedFolder();
  const said = run(scriptOf(folder), folder);
  // The blog is in Chinese, and so is what is said of it.
  for (const row of rowsOf('docs/hexo.zh-CN.md')) expect(said).toContain(row);

  const notes = join(folder, 'notes.git');
  expect(filesOf(notes, 'main')).toEqual(
    expect.arrayContaining([
      '.github/workflows/publish.yml',
      'package-lock.json',
      'posts/detection/Faster-RCNN.md',
      'scholium.yaml',
      'urls.txt',
      'vendor/scholium-0.1.0.tgz',
    ]),
  );
  expect(filesOf(notes, 'gh-pages')).toEqual(
    expect.arrayContaining(['.nojekyll', 'CNAME', 'index.html', 'page/5/index.html']),
  );
  expect(git(['status', '--porcelain'], join(folder, 'old-blog'))).toBe('');
  const again = run('cd notes\nnode_modules/.bin/scholium deploy --lang en', folder);
  expect(again).toContain('nothing has changed, nothing was pushed');
});

let home = '';
beforeAll(() => {
  home = join(ROOT, 'node_modules/.cache');
  mkdirSync(home, { recursive: true });
});

/** Where an author begins: a blog on some host, an empty repository there, the package file. */
function preparedFolder(): string {
  const folder = folderWith({});
  cpSync(SAMPLE_BLOG, join(folder, 'blog'), { recursive: true });
  writeFileSync(join(folder, 'blog/.gitignore'), 'public/\nnode_modules/\ndb.json\n');
  git(['init', '--quiet', '--initial-branch=main'], join(folder, 'blog'));
  git(['add', '.'], join(folder, 'blog'));
  git(['commit', '--quiet', '-m', 'Blog'], join(folder, 'blog'));
  git(['clone', '--quiet', '--bare', 'blog', 'blog.git'], folder);
  git(['init', '--quiet', '--bare', '--initial-branch=main', 'notes.git'], folder);
  // The bundle is there already; npm would make it anew.
  run(`npm pack --silent --ignore-scripts --pack-destination '${folder}' '${ROOT}'`, folder);
  return folder;
}

/**
 * Hexo and its plugins are not downloaded: it has built the very same blog before. npx looks for the command once;
 * each later time it would take a second to find the same.
 */
function scriptOf(folder: string): string {
  const script = blocksOf('docs/hexo.md', 'sh').join('\n');
  const changed = script
    .replace('npm ci\nnpx hexo generate', `cp -R '${builtBlog()}/public' public`)
    .replace(BLOG, `'${join(folder, 'blog.git')}'`)
    .replace(NOTES, `'${join(folder, 'notes.git')}'`)
    .replaceAll('npx scholium', 'node_modules/.bin/scholium')
    .replace('node_modules/.bin/scholium', 'npx scholium');
  for (const word of ['hexo generate', 'github.com']) expect(changed).not.toContain(word);
  return changed;
}

/** Rows of tables that the page shows as what a command prints. */
function rowsOf(page: string): string[] {
  return blocksOf(page, null)
    .filter((block) => /^(?:what|项目) /.test(block))
    .flatMap((block) => block.split('\n'));
}

function blocksOf(page: string, lang: string | null): string[] {
  const { children } = unified()
    .use(remarkParse)
    .parse(readFileSync(join(ROOT, page), 'utf8')) as Root;
  return children
    .filter((node): node is Code => node.type === 'code' && (node.lang ?? null) === lang)
    .map(({ value }) => value);
}

function filesOf(repository: string, branch: string): string[] {
  return git(['ls-tree', '-r', '-z', '--name-only', branch], repository).split('\0');
}

function git(argv: string[], cwd: string): string {
  return execFileSync('git', argv, { cwd, encoding: 'utf8', env: environment() });
}

/** All that the commands print. */
function run(script: string, cwd: string): string {
  const argv = ['-e', '-c', `exec 2>&1\n${script}`];
  return execFileSync('bash', argv, { cwd, encoding: 'utf8', env: environment() });
}

/** An author with a name, a terminal in English, and no network. */
function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'en_US.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Me',
    GIT_AUTHOR_EMAIL: 'me@example.org',
    GIT_COMMITTER_NAME: 'Me',
    GIT_COMMITTER_EMAIL: 'me@example.org',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    SOURCE_DATE_EPOCH: '1735689600',
  };
}
