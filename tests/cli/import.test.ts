/** `scholium import`: what it writes and prints, what it refuses, and that the blog stays as it was. */

/** `scholium import`: what it writes and prints, what it refuses, and that the blog stays as it was. */
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hashes } from '../site-folder.ts';
import { folderWith, scholium } from './scholium.ts';

const SMALL = join(import.meta.dirname, '../import/hexo/blogs/small/blog');

let folder = '';

beforeEach(() => {
  folder = folderWith();
  cpSync(SMALL, join(folder, 'blog'), { recursive: true });
});

const run = (...argv: string[]) => scholium(folder, ['import', 'hexo', ...argv]);
const entries = () => readdirSync(folder).sort();

describe('import hexo', () => {
  test('writes a site beside the blog, which stays as it was, and says what it did', async () => {
    const before = hashes(join(folder, 'blog'));
    const { code, out, err } = await run('blog');
    expect(code).toBe(0);
    expect(entries()).toEqual(['blog', 'blog-scholium']);
    expect(hashes(join(folder, 'blog'))).toEqual(before);
    expect(out).toMatch(
      /^5 posts, 1 draft, 2 pages, \d+ pictures and other files are in blog-scholium\.\n/,
    );
    expect(out).toContain('    themes/next/_config.yml: busuanzi_count (38)\n');
    expect(out).toContain('\nNext:\n  cd blog-scholium\n  npx scholium check\n');
    expect(err).toContain(' --> blog/source/_posts/2020-02-03-dated.md\n');
    expect(out + err).not.toMatch(/very-secret|token123/);
  });

  test('makes the same bytes each time', async () => {
    await run('blog', '--out', 'a');
    await run('blog', '--out', 'b');
    expect(hashes(join(folder, 'a'))).toEqual(hashes(join(folder, 'b')));
  });

  test('adds what publishes the site on every push, where it is asked for', async () => {
    await run('blog', '--out', 'site', '--workflow', 'github-pages');
    expect(existsSync(join(folder, 'site/.github/workflows/publish.yml'))).toBe(true);
    expect((await run('blog', '--out', 'b', '--workflow', 'gitlab')).err).toContain('SC');
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  test('makes a site that builds', async () => {
    await run('blog', '--out', 'site');
    const site = join(folder, 'site');
    const built = await scholium(site, ['build']);
    expect(built.err).not.toContain('error');
    expect(built.code).toBe(0);
    const paths = [
      '2021/08/31/r-fcn/index.html',
      '2021/08/31/r-fcn/score.png',
      '2021/01/02/深度 学习/index.html',
      '2022/03/04/papers/FPN/index.html',
      'old/json.html',
      'about/index.html',
      'me.html',
      'demo.html',
      'CNAME',
      'tags/object-detection/index.html',
      'categories/论文/检测/index.html',
      'images/favicon-32.png',
    ];
    expect(paths.filter((path) => !existsSync(join(site, 'public', path)))).toEqual([]);
    expect(existsSync(join(site, 'public/tags/index.html'))).toBe(true);
  });

  test('with --dry-run writes nothing and prints the same report', async () => {
    const dry = await run('blog', '--dry-run', '--json');
    expect(entries()).toEqual(['blog']);
    const real = await run('blog', '--json');
    const [a, b] = [JSON.parse(dry.out), JSON.parse(real.out)];
    expect(a.dryRun).toBe(true);
    expect({ ...a, dryRun: false }).toEqual(b);
    expect(b.notes).toContainEqual({
      kind: 'post',
      from: 'source/_posts/papers/FPN.md',
      to: 'posts/papers/FPN.md',
      url: '/2022/03/04/papers/FPN/',
    });
    expect((await run('blog', '--out', 'x', '--dry-run')).out).toContain('would be written to x.');
  });

  test('leaves its whole report in the new site, without a path of the machine', async () => {
    await run('blog', '--out', 'site');
    const text = readFileSync(join(folder, 'site/hexo-import.json'), 'utf8');
    const report = JSON.parse(text);
    expect(report).toMatchObject({ version: 1, from: 'blog' });
    expect(report.files).toContain('posts/r-fcn/score.png');
    expect(report.diagnostics[0].file).toBe('scripts');
    expect(text).not.toContain(folder);
    expect(text).not.toMatch(/very-secret|token123/);
  });

  test('takes an empty folder or a fresh repository, and keeps what is there', async () => {
    mkdirSync(join(folder, 'site/.git'), { recursive: true });
    writeFileSync(join(folder, 'site/.git/HEAD'), 'ref');
    expect((await run('blog', '--out', 'site')).code).toBe(0);
    expect(readFileSync(join(folder, 'site/.git/HEAD'), 'utf8')).toBe('ref');
    expect(existsSync(join(folder, 'site/scholium.yaml'))).toBe(true);
    expect(entries()).toEqual(['blog', 'site']);
  });

  test('speaks Chinese', async () => {
    const { out } = await scholium(folder, [
      'import',
      'hexo',
      'blog',
      '--lang',
      'zh-CN',
      '--verbose',
    ]);
    expect(out).toMatch(
      /^5 篇文章，1 篇草稿，2 个页面，\d+ 个图片等文件，已写入 blog-scholium。\n/,
    );
    expect(out).toContain('没有带过来的配置');
    expect(out).toContain('接下来：');
  });

  test('tells an unreadable post by its name (SC810) and writes nothing', async () => {
    const post = join(folder, 'blog/source/_posts/json.md');
    const real = fs.readFileSync;
    const failing = (...given: Parameters<typeof real>) => {
      if (given[0] !== post) return real(...given);
      const cause = new Error('EACCES: permission denied, open');
      throw Object.assign(cause, { code: 'EACCES', syscall: 'open', path: post });
    };
    onTestFinished(() => {
      Object.assign(fs, { readFileSync: real });
      syncBuiltinESMExports();
    });
    Object.assign(fs, { readFileSync: failing });
    syncBuiltinESMExports();
    const { code, err } = await run('blog');
    expect(code).toBe(3);
    expect(err).toContain('error[SC810]: the file cannot be read: EACCES: permission denied');
    expect(err).toContain('blog/source/_posts/json.md');
    expect(entries()).toEqual(['blog']);
  });

  test('leaves nothing half-written where the disk fails', async () => {
    const real = fs.copyFileSync;
    onTestFinished(() => {
      Object.assign(fs, { copyFileSync: real });
      syncBuiltinESMExports();
    });
    const failing = (from: string) => {
      const cause = new Error('ENOSPC: no space left on device, copyfile');
      throw Object.assign(cause, { code: 'ENOSPC', syscall: 'copyfile', path: from });
    };
    Object.assign(fs, { copyFileSync: failing });
    syncBuiltinESMExports();
    const { code, err } = await run('blog', '--out', 'deep/site');
    expect(code).toBe(3);
    expect(err).toContain('ENOSPC');
    expect(entries()).toEqual(['blog']);
  });

  test('writes nothing where a post has an error, and tells all of them', async () => {
    writeFileSync(join(folder, 'blog/source/_posts/a.md'), '---\ntitle: A: B\n---\n');
    writeFileSync(join(folder, 'blog/source/_posts/b.md'), '---\ntitle: [\n---\n');
    const { code, err } = await run('blog');
    expect(code).toBe(1);
    expect(err).toContain('blog/source/_posts/a.md:2:8');
    expect(err).toContain('blog/source/_posts/b.md:2:8');
    expect(entries()).toEqual(['blog']);
  });
});
