/** `scholium check --fix`: what it changes in the notes of a site, and what it leaves. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashes, note, siteWith } from '../site-folder.ts';
import { folderWith, scholium } from './scholium.ts';

const BODY = '##标题\n\n见 [einops][https://einops.rocks/]。\n';
const MENDED = '## 标题\n\n见 [einops](https://einops.rocks/)。\n';

describe('without `--fix`', () => {
  test('tells of each, and that it can be mended; nothing is written', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    const before = hashes(join(site, 'posts'));
    const { code, err } = await scholium(site, ['check']);
    expect(code).toBe(0);
    expect(err).toContain('warning[SC367]: without a space after `##` this is text, not a heading');
    expect(err).toContain('= fix: `scholium check --fix` does this\n');
    expect(hashes(join(site, 'posts'))).toEqual(before);
    expect((await scholium(site, ['check', '--strict'])).code).toBe(1);
  });

  test('a build is quiet about all this, also a strict one', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    expect(await scholium(site, ['build', '--strict'])).toMatchObject({ code: 0, err: '' });
  });

  test('`--json` has the fixes, for editors', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    const { diagnostics } = JSON.parse((await scholium(site, ['check', '--json'])).out);
    const offset = note(BODY).indexOf('##标题') + 2;
    expect(diagnostics).toMatchObject([
      { code: 'SC367', file: 'posts/a.md', line: 5, fix: { offset, length: 0, text: ' ' } },
      { code: 'SC360', fix: { text: '](https://einops.rocks/)' } },
    ]);
  });
});

describe('with `--fix`', () => {
  test('mends posts and pages, says what, and checks again', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY), 'pages/b.md': '##关于\n' });
    const { code, out, err } = await scholium(site, ['check', '--fix']);
    expect({ code, err: err.replace(/^warning\[SC2[\s\S]*$/, '') }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      [
        'posts/a.md:5:1 SC367 without a space after `##` this is text, not a heading',
        'posts/a.md:7:3 SC360 square brackets around an address make no link',
        'pages/b.md:1:1 SC367 without a space after `##` this is text, not a heading',
        'fixed 3 problems in 2 files\n',
      ].join('\n'),
    );
    expect(readFileSync(join(site, 'posts/a.md'), 'utf8')).toBe(note(MENDED));
    expect(readFileSync(join(site, 'pages/b.md'), 'utf8')).toBe('## 关于\n');
    expect(readdirSync(join(site, 'posts')).sort()).toEqual(['a.md', 'good.md']);
  });

  test('a second time changes nothing, and says so in the language asked for', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    expect((await scholium(site, ['check', '--fix', '--lang', 'zh-CN'])).out).toContain(
      '修正了 1 个文件里的 2 处\n',
    );
    const before = hashes(join(site, 'posts'));
    expect((await scholium(site, ['check', '--fix', '--lang', 'zh-CN'])).out).toMatch(
      /^没有可以自动修正的问题\n检查了/,
    );
    expect(hashes(join(site, 'posts'))).toEqual(before);
  });

  test('keeps the byte-order mark, the line ends, the missing last one, and the mode', async () => {
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n').trimEnd()}`;
    const list = '1. 一\n```\nx\n```\n2. 二\n';
    const mended = '1. 一\n   ```\n   x\n   ```\n2. 二\n';
    const site = siteWith({ 'posts/a.md': crlf(note(BODY + list)) });
    chmodSync(join(site, 'posts/a.md'), 0o640);
    expect((await scholium(site, ['check', '--fix'])).code).toBe(0);
    expect(readFileSync(join(site, 'posts/a.md'), 'utf8')).toBe(crlf(note(MENDED + mended)));
    expect(statSync(join(site, 'posts/a.md')).mode & 0o777).toBe(0o640);
  });

  test('what is left keeps its exit code, after what was mended', async () => {
    const site = siteWith({ 'posts/a.md': note(`${BODY}\n$\\foo$\n\n**没有结束\n`) });
    const { code, out, err } = await scholium(site, ['check', '--fix']);
    expect(code).toBe(1);
    expect(out).toContain('fixed 2 problems in 1 file\n');
    expect(err).toContain('error[SC301]');
    expect(err).toContain('warning[SC371]');
    expect(err).not.toContain('SC367');
  });

  test('`--json` is one document that names what was mended', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    expect(JSON.parse((await scholium(site, ['check', '--fix', '--json'])).out)).toMatchObject({
      exitCode: 0,
      fixed: [
        { code: 'SC367', file: 'posts/a.md', line: 5, column: 1 },
        { code: 'SC360', file: 'posts/a.md', line: 7, column: 3 },
      ],
      diagnostics: [],
    });
  });

  test('notes in folders of their own names are found, whatever they are called', async () => {
    const site = siteWith({
      'scholium.yaml': 'url: https://example.org/\nlanguage: en\nposts_dir: 笔记\n',
      '笔记/深度/a.md': note(BODY),
    });
    expect((await scholium(site, ['check', '--fix'])).code).toBe(0);
    expect(readFileSync(join(site, '笔记/深度/a.md'), 'utf8')).toBe(note(MENDED));
  });
});

describe('a file that `--fix` may not change', () => {
  test('a symbolic link is told, with exit code 3; other notes are mended', async () => {
    const site = siteWith({ 'posts/b.md': note(BODY, 'title: B'), 'elsewhere/a.md': note(BODY) });
    symlinkSync('../elsewhere/a.md', join(site, 'posts/a.md'));
    const { code, out, err } = await scholium(site, ['check', '--fix']);
    expect(code).toBe(3);
    expect(err).toContain('error[SC379]: `posts/a.md` was not fixed: it is a symbolic link');
    expect(out).toContain('fixed 2 problems in 1 file\n');
    expect(readFileSync(join(site, 'elsewhere/a.md'), 'utf8')).toBe(note(BODY));
    expect(readFileSync(join(site, 'posts/b.md'), 'utf8')).toContain(MENDED);
  });

  test('nor one in a folder that a link leads to', async () => {
    const site = siteWith({ 'elsewhere/a.md': note(BODY) });
    symlinkSync('../elsewhere', join(site, 'posts/more'));
    const { code, err } = await scholium(site, ['check', '--fix']);
    expect(code).toBe(3);
    expect(err).toContain('`posts/more/a.md` was not fixed: a symbolic link leads to it');
    expect(readFileSync(join(site, 'elsewhere/a.md'), 'utf8')).toBe(note(BODY));
  });

  test('nor folders of notes that are a link out of the site', async () => {
    const outside = folderWith({ 'a.md': note(BODY) });
    const site = folderWith({ 'scholium.yaml': 'url: https://example.org/\nlanguage: en\n' });
    symlinkSync(outside, join(site, 'posts'));
    expect((await scholium(site, ['check', '--fix'])).code).toBe(3);
    expect(readFileSync(join(outside, 'a.md'), 'utf8')).toBe(note(BODY));
  });

  test('nor a file that is read-only', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY) });
    chmodSync(join(site, 'posts/a.md'), 0o444);
    const { code, err } = await scholium(site, ['check', '--fix', '--lang', 'zh-CN']);
    expect(code).toBe(3);
    expect(err).toContain('没有修正 `posts/a.md`：没有写入权限');
    expect(readFileSync(join(site, 'posts/a.md'), 'utf8')).toBe(note(BODY));
  });

  test('drafts and other files are not looked at', async () => {
    const site = siteWith({ 'posts/a.md': note(BODY, 'title: A\ndraft: true'), 'b.md': BODY });
    mkdirSync(join(site, 'static'));
    writeFileSync(join(site, 'static/c.md'), BODY);
    expect((await scholium(site, ['check', '--fix'])).out).toContain('nothing to fix\n');
    expect(readFileSync(join(site, 'b.md'), 'utf8')).toBe(BODY);
    expect((await scholium(site, ['check', '--fix', '--drafts'])).out).toContain(
      'fixed 2 problems',
    );
  });
});
