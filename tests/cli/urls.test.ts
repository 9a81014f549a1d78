/** `scholium urls`: the ledger listed, accepted, and what a build says where it is not. */
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { note, siteWith } from '../site-folder.ts';
import { scholium } from './scholium.ts';

const SITE = {
  'scholium.yaml': 'title: T\nurl: https://example.org/notes/\nlanguage: en\ntheme: plain\n',
  'posts/a.md': note('## 方法\n', 'title: A'),
};

function openSite(files: Record<string, string> = {}) {
  const root = siteWith({ ...SITE, ...files });
  return {
    root,
    run: (...argv: string[]) => scholium(root, argv),
    list: () => readFileSync(join(root, 'urls.txt'), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(root, path), text),
  };
}

describe('scholium urls', () => {
  test('says that there is no list yet, and `--accept` writes one', async () => {
    const { root, run, list } = openSite();
    expect(await run('urls')).toMatchObject({
      code: 0,
      out: 'there is no urls.txt yet: `scholium urls --accept` writes one with 12 addresses\n',
    });
    expect(existsSync(join(root, 'urls.txt'))).toBe(false);
    expect((await run('urls', '--accept')).out).toBe('urls.txt: 12 added, 0 taken out\n');
    expect(list()).toContain('\n/2024/03/01/a/#方法\tposts/a.md\n');
    expect((await run('urls')).out).toBe('urls.txt has every address of the site\n');
    expect((await run('build')).code).toBe(0);
  });

  test('lists what is new and what is lost, and ends with 1', async () => {
    const { run, write, root } = openSite();
    await run('urls', '--accept');
    rmSync(join(root, 'posts/a.md'));
    write('posts/b.md', note('x', 'title: B'));
    const { code, out } = await run('urls');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '+ /2024/03/01/b/  posts/b.md',
      '- /2024/03/01/a/  posts/a.md',
      '- /2024/03/01/a/#方法  posts/a.md',
      '1 new, 2 lost: `scholium urls --accept` writes this into urls.txt',
      '',
    ]);
    const json = JSON.parse((await run('urls', '--json')).out);
    expect(json).toMatchObject({
      exitCode: 1,
      new: [{ address: '/2024/03/01/b/', source: 'posts/b.md' }],
      lost: [{ address: '/2024/03/01/a/' }, { address: '/2024/03/01/a/#方法' }],
      diagnostics: [],
    });
    expect((await run('build')).code).toBe(1);
    expect((await run('check')).code).toBe(1);
    await run('urls', '--accept');
    expect((await run('build')).code).toBe(0);
  });

  test('accepts only what is named, with its headings', async () => {
    const { run, write, root, list } = openSite();
    await run('urls', '--accept');
    const before = list();
    rmSync(join(root, 'posts/a.md'));
    rmSync(join(root, 'posts/good.md'));
    write('posts/b.md', note('x', 'title: B'));
    const all = await run('urls', '--accept', 'https://example.org/notes/2024/03/01/a/');
    expect(all.out).toBe('urls.txt: 0 added, 2 taken out\n');
    expect(list()).toBe(before.replace(/^\/2024\/03\/01\/a\/.*\n/gm, ''));
    expect((await run('urls', '--accept', '/2024/03/01/b/')).code).toBe(0);
    expect(list()).toMatch(/^\/2024\/03\/01\/b\/\t/m);
    expect((await run('urls')).out).toMatch(/0 new, 1 lost/);
    const wrong = await run('urls', '--accept', '/2024/03/01/goood/');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('/2024/03/01/good/')]);
  });

  test('writes nothing where the site has an error, or the list has one', async () => {
    const { run, write, list } = openSite();
    await run('urls', '--accept');
    const before = list();
    write('posts/a.md', note('$\\frac$', 'title: A'));
    expect((await run('urls', '--accept')).code).toBe(1);
    expect(list()).toBe(before);
    write('posts/a.md', SITE['posts/a.md']);
    write('urls.txt', `${before}=======\n`);
    const { code, err } = await run('urls', '--accept');
    expect([code, err]).toEqual([1, expect.stringContaining('SC773')]);
    expect(list()).toBe(`${before}=======\n`);
  });

  test('puts right what a merge left: order, lines that stand twice, line ends', async () => {
    const { run, write, list } = openSite();
    await run('urls', '--accept');
    const sorted = list();
    const lines = sorted.trimEnd().split('\n');
    const mixed = [...lines.slice(0, 4), ...lines.slice(4).reverse(), lines.at(-1)].join('\r\n');
    write('urls.txt', mixed);
    expect((await run('build')).code).toBe(0);
    await run('urls', '--accept');
    expect(list()).toBe(sorted);
  });

  test('keeps the rights of the file, and leaves it as it is where nothing is new', async () => {
    const { root, run } = openSite();
    await run('urls', '--accept');
    chmodSync(join(root, 'urls.txt'), 0o600);
    const { ino } = statSync(join(root, 'urls.txt'));
    await run('urls', '--accept');
    expect(statSync(join(root, 'urls.txt')).ino).toBe(ino);
    rmSync(join(root, 'posts/good.md'));
    await run('urls', '--accept');
    expect(statSync(join(root, 'urls.txt')).mode & 0o777).toBe(0o600);
  });
});

test('a build tells the first ten that are gone, counts the rest, and has all in JSON', async () => {
  const { run, write } = openSite({ 'posts/a.md': note('x') });
  write('urls.txt', Array.from({ length: 25 }, (_, at) => `/gone-${at}/\n`).join(''));
  const { code, err } = await run('build');
  expect(code).toBe(1);
  expect(err.match(/SC771/g)).toHaveLength(10);
  expect(err).toContain('… and 15 more of these: `--json` has them all\n\n25 errors\n');
  expect(JSON.parse((await run('build', '--json')).out).diagnostics).toHaveLength(25);
});

test('drafts, notes of the future and another address of the site lose nothing', async () => {
  const { run } = openSite();
  await run('urls', '--accept');
  for (const argv of [['--drafts'], ['--future'], ['--base-url', 'https://a.org/x/']]) {
    expect((await run('build', ...argv)).code).toBe(0);
  }
});

test.each([
  ['docs/addresses.md', 'en'],
  ['docs/addresses.zh-CN.md', 'zh-CN'],
] as const)('%s shows the very message of a note with another address', async (name, language) => {
  const page = readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
  const shown = page.split('```').find((block) => block.includes('SC771'));
  const { run, write } = openSite({
    'posts/r-fcn.md': note('x', 'title: R-FCN\npermalink: /r-fcn/'),
  });
  write('urls.txt', `${'#\n'.repeat(8)}/2021/08/31/r-fcn/\tposts/r-fcn.md\n`);
  const { err } = await run('build', '--lang', language);
  expect(shown?.trim()).toBe(err.split('\n\n')[0]);
});
