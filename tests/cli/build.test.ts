/** `scholium build`: what it prints, where, and with which exit code. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CLI, folderWith, scholium, scholiumProcess } from './scholium.ts';

const SETTINGS = 'title: Notes\nlanguage: en\nurl: https://example.org/\ntimezone: UTC\n';
const NOTE = '---\ntitle: A\ndate: 2024-05-01\ntags: [x, y]\n---\n\nLet $a$ and $b$.\n';
const BAD = '---\ntitle: B\ndate: 2024-02-31\n---\n\nText.\n';
const SITE = { 'scholium.yaml': SETTINGS, 'posts/a.md': NOTE };

describe('a build without fault', () => {
  test('prints a summary on stdout and nothing on stderr', async () => {
    const { code, out, err } = await scholium(folderWith(SITE), ['build']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^\d+ pages in \d+\.\d\d s: 1 post, 2 tags, 2 formulas\npublic: \d+ added, 0 changed, 0 deleted\ncollect \d+ ms · compile \d+ ms · link \d+ ms · render \d+ ms · write \d+ ms\n$/,
    );
  });

  test('speaks the language of the settings, and that of `--lang` before it', async () => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': SETTINGS.replace('en', 'zh-CN') });
    expect((await scholium(folder, ['build'])).out).toContain('1 篇文章，2 个标签，2 个公式\n');
    expect((await scholium(folder, ['build', '--lang', 'en'])).out).toContain('1 post, 2 tags');
  });

  test('where the settings set none, speaks that of the locale, else the default', async () => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': SETTINGS.replace('language: en\n', '') });
    expect((await scholium(folder, ['build'], { LC_ALL: 'en_GB.UTF-8' })).out).toContain(
      '1 post, ',
    );
    expect((await scholium(folder, ['build'], { LANG: 'zh_CN.UTF-8' })).out).toContain('1 篇文章');
    expect((await scholium(folder, ['build'])).out).toContain('1 篇文章');
    const english = folderWith(SITE);
    expect((await scholium(english, ['build'], { LANG: 'zh_CN.UTF-8' })).out).toContain('1 post, ');
  });

  test('`--quiet` prints nothing, `--verbose` every file', async () => {
    const folder = folderWith(SITE);
    expect((await scholium(folder, ['build', '--verbose'])).out).toContain(
      '+ 2024/05/01/a/index.html\n',
    );
    expect(await scholium(folder, ['build', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('`--json` prints one document and nothing else', async () => {
    const { code, out, err } = await scholium(folderWith(SITE), ['build', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      command: 'build',
      exitCode: 0,
      diagnostics: [],
      summary: { posts: 1, tags: 2, formulas: 2, errors: 0, warnings: 0 },
    });
  });

  test('`--no-strict-math` shows a formula that cannot be set as its author wrote it', async () => {
    const folder = folderWith({ ...SITE, 'posts/a.md': NOTE.replace('$a$', '$\\nix$') });
    expect((await scholium(folder, ['build'])).code).toBe(1);
    const { code, err } = await scholium(folder, ['build', '--no-strict-math']);
    expect(code).toBe(0);
    expect(err).toContain('warning[SC301]');
    const page = readFileSync(join(folder, 'public/2024/05/01/a/index.html'), 'utf8');
    expect(page).toContain('>$\\nix$</code>');
  });

  test('`math.output` decides what stands for a formula', async () => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': `${SETTINGS}math: {output: mathml}\n` });
    expect((await scholium(folder, ['build'])).code).toBe(0);
    const page = readFileSync(join(folder, 'public/2024/05/01/a/index.html'), 'utf8');
    expect(page).toContain('<span class="katex"><math ');
    expect(page).not.toMatch(/katex-html|katex\.min|<style>/);
  });

  test('`--out` names another folder', async () => {
    const folder = folderWith(SITE);
    expect((await scholium(folder, ['build', '--out', 'site'])).out).toContain('\nsite: ');
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'public'))).toBe(false);
  });

  test('`--base-url` counts for every address', async () => {
    const folder = folderWith(SITE);
    await scholium(folder, ['build', '--base-url', 'https://me.github.io/notes/']);
    const index = readFileSync(join(folder, 'public/index.html'), 'utf8');
    expect(index).toContain('href="/notes/2024/05/01/a/"');
    expect(index).not.toContain('example.org');
  });

  test('drafts and notes of the future come only when asked for', async () => {
    const folder = folderWith({
      ...SITE,
      'posts/draft.md': NOTE.replace('tags', 'draft: true\ntags'),
      'posts/later.md': NOTE.replace('2024-05-01', '2024-05-03'),
    });
    const posts = async (...argv: string[]) =>
      JSON.parse((await scholium(folder, ['build', '--json', ...argv])).out).summary.posts;
    expect(await posts('--now', '2024-05-02')).toBe(1);
    expect(await posts('--now', '2024-05-02', '--drafts')).toBe(2);
    expect(await posts('--now', '2024-05-02', '--future')).toBe(2);
    expect(await posts('--now', '2024-05-04')).toBe(2);
  });

  test('with and without the cache the bytes are the same', async () => {
    const folder = folderWith(SITE);
    await scholium(folder, ['build']);
    await scholium(folder, ['build', '--no-cache', '--out', 'cold']);
    const read = (path: string) => readFileSync(join(folder, path, '2024/05/01/a/index.html'));
    expect(read('cold').equals(read('public'))).toBe(true);
  });
});

describe('exit codes', () => {
  test('1: a fault in a note, shown with its place; public/ is untouched', async () => {
    const folder = folderWith({ ...SITE, 'posts/b.md': BAD });
    const { code, out, err } = await scholium(folder, ['build']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('posts/b.md:3:7');
    expect(existsSync(join(folder, 'public'))).toBe(false);
  });

  test('2: a fault in the settings; what was compiled to look for others is not compiled again', async () => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': `${SETTINGS}strict: perhaps\n` });
    expect((await scholium(folder, ['build'])).code).toBe(2);
    writeFileSync(join(folder, 'scholium.yaml'), SETTINGS);
    const { out } = await scholium(folder, ['build', '--json']);
    expect(JSON.parse(out).summary).toMatchObject({ posts: 1, cached: 1 });
  });

  test('1 with `--json`: the diagnostics are in the document', async () => {
    const folder = folderWith({ ...SITE, 'posts/b.md': BAD });
    const { code, out, err } = await scholium(folder, ['build', '--json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { exitCode, summary, diagnostics } = JSON.parse(out);
    expect({ exitCode, errors: summary.errors }).toEqual({ exitCode: 1, errors: 1 });
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'posts/b.md' }]);
  });

  test('a warning is 0, with `--strict` 1', async () => {
    const folder = folderWith({ ...SITE, 'posts/a.md': NOTE.replace('tags', 'tag') });
    const lax = await scholium(folder, ['build']);
    expect(lax.code).toBe(0);
    expect(lax.err).toContain('posts/a.md:4:1');
    expect(lax.out).toContain('1 warning, see above\n');
    const strict = await scholium(folder, ['build', '--strict']);
    expect(strict).toMatchObject({ code: 1, out: '' });
    expect(strict.err).toMatch(/\n1 warning, counted as an error because of --strict\n$/);
    const chinese = await scholium(folder, ['build', '--strict', '--lang', 'zh-CN']);
    expect(chinese.err).toMatch(/\n1 个警告（因 --strict 视为错误）\n$/);
    expect((await scholium(folder, ['build', '--quiet'])).err).toBe('');
  });

  test('1: a warning where the settings are strict, which is said', async () => {
    const settings = `${SETTINGS}strict: true\n`;
    const posts = { 'posts/a.md': NOTE.replace('tags', 'tag') };
    const { code, err } = await scholium(folderWith({ 'scholium.yaml': settings, ...posts }), [
      'build',
    ]);
    expect(code).toBe(1);
    expect(err).toContain('\n1 warning, counted as an error because of `strict: true`\n');
  });

  test.each([
    ['theme: mose', 'SC501'],
    ['theme_options: { toc_depth: deep }', 'SC509'],
    ['theme_options: { scheme: lihgt }', 'SC510'],
    ['strict: true\ntheme_options: { shceme: light }', 'SC508'],
  ])('2: a fault in the settings of the theme, `%s`', async (line, told) => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': `${SETTINGS}${line}\n` });
    const { code, err } = await scholium(folder, ['build']);
    expect(code).toBe(2);
    expect(err).toContain(`[${told}]`);
  });

  test('2: a fault in the settings', async () => {
    const folder = folderWith({ ...SITE, 'scholium.yaml': `${SETTINGS}permalink: 7\n` });
    const { code, err } = await scholium(folder, ['build']);
    expect(code).toBe(2);
    expect(err).toContain('scholium.yaml:5:12');
  });

  test.skipIf(process.getuid?.() === 0)('3: a folder that may not be written', async () => {
    const folder = folderWith({ ...SITE, 'public/mine.txt': '' });
    chmodSync(join(folder, 'public'), 0o555);
    onTestFinished(() => chmodSync(join(folder, 'public'), 0o755));
    expect((await scholium(folder, ['build'])).code).toBe(3);
  });

  test('3: a file where the output folder should be', async () => {
    const { code, err } = await scholium(folderWith({ ...SITE, public: 'a file' }), ['build']);
    expect(code).toBe(3);
    expect(err).toContain('a file stands where the folder `public` should be');
  });
});

describe('colour', () => {
  const colour = '\u001b[';
  const faulty = () => folderWith({ ...SITE, 'posts/b.md': BAD });

  test('none where nobody watches', async () => {
    expect((await scholium(faulty(), ['build'])).err).not.toContain(colour);
  });

  test('some with FORCE_COLOR, none with NO_COLOR beside it', async () => {
    expect(scholiumProcess(faulty(), ['build'], { FORCE_COLOR: '1' }).err).toContain(colour);
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect(scholiumProcess(faulty(), ['build'], both).err).not.toContain(colour);
  });
});

test('a reader who closes the pipe early is no error', async () => {
  const folder = folderWith(SITE);
  const child = spawn(process.execPath, [CLI, 'build', '--verbose'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
});

test('the whole of a long document reaches a slow reader', () => {
  const posts = Array.from({ length: 300 }, (_, n) => [`posts/n${n}.md`, BAD]);
  const folder = folderWith({ ...SITE, ...Object.fromEntries(posts) });
  const line = `"${process.execPath}" "${CLI}" build --json | (sleep 0.2; cat)`;
  const { stdout } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
  expect(JSON.parse(stdout).diagnostics).toHaveLength(300);
});
