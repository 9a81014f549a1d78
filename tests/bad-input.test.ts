/** Mistakes that authors make, several at once and in words; each by itself is tried by `proofs/mistakes.ts`. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Run, scholium } from './cli/scholium.ts';
import { hashes, note, siteWith, tree } from './site-folder.ts';

describe('a build tells', () => {
  test('every mistake of every note in one run, with the published site untouched', async () => {
    const site = siteWith({});
    expect((await scholium(site, ['build'])).code).toBe(0);
    const before = hashes(join(site, 'public'));
    const texts = [
      note('x', 'title: R-FCN: a note'),
      '---\ntitle: A\ndate: 2024-02-31\n---\nx',
      '---\ntitle: A\n---\nx',
      note('x', 'title: A\ndraft: perhaps'),
      '---js\nglobalThis.ran = true\n---\nx',
    ];
    for (const [at, text] of texts.entries()) writeFileSync(join(site, `posts/${at}.md`), text);
    const run = await scholium(site, ['build', '--json']);
    expect(errorsIn(run.out)).toEqual([
      'SC214 posts/0.md:2:8',
      'SC216 posts/1.md:3:7',
      'SC217 posts/2.md:1:1',
      'SC215 posts/3.md:3:8',
      'SC210 posts/4.md:1:4',
    ]);
    expect(hashes(join(site, 'public'))).toEqual(before);
  });

  test('a note in GBK, with the byte and what to do', async () => {
    const site = siteWith({});
    const gbk = Buffer.from([...Buffer.from('---\ntitle: A\n---\n'), 0xd6, 0xd0, 0xce, 0xc4]);
    writeFileSync(join(site, 'posts/gbk.md'), gbk);
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('posts/gbk.md:4:1');
    expect(run.err).toContain('iconv -f GBK -t UTF-8');
  });

  test('a near miss of a field, as a warning', async () => {
    const site = siteWith({ 'posts/a.md': note('x', 'title: A\ntag: [x]') });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('posts/a.md:3:1');
    expect(run.err).toContain('did you mean `tags`?');
    expect((await scholium(site, ['build', '--strict'])).code).toBe(1);
  });

  test('front matter that cannot be read, and nothing that would follow from it', async () => {
    const site = siteWith({
      'posts/a.md': '---\ntitle: R-FCN: a note\ndate: 2024-03-01\n---\n',
      'posts/b.md': '---\ntitle: [b]\ndate: 2024-03-01\n---\n',
      'posts/c.md': '---\ntitle: C\n',
      'posts/d.md': '\n---\ntitle: D\ndraft: true\n---\ntext\n',
    });
    const { diagnostics } = JSON.parse((await scholium(site, ['build', '--json'])).out);
    expect(
      diagnostics.map((each: { code: string; file: string }) => [each.code, each.file]),
    ).toEqual([
      ['SC214', 'posts/a.md'],
      ['SC215', 'posts/b.md'],
      ['SC211', 'posts/c.md'],
      ['SC221', 'posts/d.md'],
    ]);
  });

  test('a fault in a draft as a warning, and publishes the rest', async () => {
    const draft = '---\ntitle: A\ndate: soon\ndraft: true\n---\nx';
    const site = siteWith({ 'posts/a.md': draft });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toContain('warning[SC216]');
    expect((await scholium(site, ['build', '--drafts'])).code).toBe(1);
  });

  test('a missing title, and what is shown instead', async () => {
    const site = siteWith({
      'posts/a.md': '---\ndate: 2024-03-01\n---\n## 第一节\n',
      'posts/b.md': '---\ndate: 2024-03-01\n---\ntext\n',
    });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/posts\/a\.md[\s\S]*|it is shown as `第一节`/);
    expect(run.err).toContain('it is shown as `第一节`');
    expect(run.err).toContain('it is shown as `b`');
  });

  test('in Chinese when asked to', async () => {
    const site = siteWith({ 'posts/a.md': '---\ntitle: A\n---\nx' });
    expect((await scholium(site, ['build', '--lang', 'zh-CN'])).err).toContain('笔记没有 `date`');
  });
});

describe('a build accepts', () => {
  test('a byte-order mark and CRLF, with the same page as without', async () => {
    const text = note('一行\n\n- a\n  - $x$\n');
    const plain = siteWith({ 'posts/a.md': text });
    const windows = siteWith({ 'posts/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}` });
    expect((await scholium(plain, ['build'])).code).toBe(0);
    expect((await scholium(windows, ['build'])).code).toBe(0);
    expect(hashes(join(windows, 'public'))).toEqual(hashes(join(plain, 'public')));
  });
});

describe('an output folder that cannot be written', () => {
  test('is told with exit code 3', async () => {
    const site = siteWith({});
    rmSync(join(site, 'public'), { recursive: true, force: true });
    writeFileSync(join(site, 'public'), 'a file, not a folder');
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect(run.err).toContain('SC614');
  });

  test('keeps what somebody else put there', async () => {
    const site = siteWith({ 'public/index.html': 'mine', 'public/own.txt': 'mine too' });
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect(run.err).toContain('public/index.html');
    expect([...tree(join(site, 'public'))].map(([path, text]) => [path, String(text)])).toEqual([
      ['index.html', 'mine'],
      ['own.txt', 'mine too'],
    ]);
  });

  test('is not followed through a link out of it', async () => {
    const site = siteWith({});
    mkdirSync(join(site, 'elsewhere'));
    mkdirSync(join(site, 'public'));
    symlinkSync(join(site, 'elsewhere'), join(site, 'public/tags'));
    const run = await scholium(site, ['build']);
    expect(run.code).toBe(3);
    expect([...tree(join(site, 'elsewhere')).keys()]).toEqual([]);
  });
});

/** `SC214 posts/a.md:2:8` for each error. */
function errorsIn(out: Run['out']): string[] {
  const { diagnostics } = JSON.parse(out);
  return diagnostics
    .filter((each: { severity: string }) => each.severity === 'error')
    .map((each: { code: string; file: string; line: number | null; column: number | null }) =>
      each.line === null
        ? `${each.code} ${each.file}`
        : `${each.code} ${each.file}:${each.line}:${each.column}`,
    );
}
