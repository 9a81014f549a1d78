/** `scholium search`: what readers find, on the command line. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { folderWith, scholium } from './scholium.ts';

const SITE = {
  'scholium.yaml':
    'title: 旁注\nlanguage: zh-CN\nurl: https://example.org/notes/\npermalink: /:title/\n',
  'posts/残差.md':
    '---\ntitle: 残差网络\ndate: 2021-05-01\ntags: [CNN]\n---\n\n## 结构 $F(x)$\n\n卷积层由 $x + F(x)$ 相加，便于训练。\n',
  'posts/attention.md':
    '---\ntitle: Attention\ndate: 2022-05-01\n---\n\nThe networks are attending.\n',
  'posts/draft.md': '---\ntitle: 草稿\ndate: 2022-05-01\ndraft: true\n---\n\n卷积 canary\n',
};

async function built() {
  const folder = folderWith(SITE);
  expect((await scholium(folder, ['build'])).code).toBe(0);
  return folder;
}

test('prints the posts with their sections, for people', async () => {
  const { code, out, err } = await scholium(await built(), [
    'search',
    '卷积',
    '训练',
    '--lang',
    'zh-CN',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    '1 篇文章\n\n残差网络\n  2021-05-01  CNN\n  https://example.org/notes/%E6%AE%8B%E5%B7%AE/\n' +
      '    结构 $F(x)$ › 卷积层由 $x + F(x)$ 相加，便于训练。\n',
  );
});

test('prints one document for programs', async () => {
  const { code, out } = await scholium(await built(), ['search', 'netwroks', '--json']);
  const { results, total, suggestion, diagnostics } = JSON.parse(out);
  expect({ code, total, suggestion, diagnostics }).toEqual({
    ...{ code: 0, total: 1, suggestion: 'networks', diagnostics: [] },
  });
  expect(results).toEqual([
    {
      ...{ url: '/attention/', title: 'Attention', date: '2022-05-01', tags: [] },
      sections: [{ url: '/attention/', heading: '', excerpt: 'The networks are attending.' }],
    },
  ]);
});

test('never finds a draft', async () => {
  const folder = await built();
  const { out } = await scholium(folder, ['search', 'canary', '--lang', 'en']);
  expect(out).toBe('nothing found\n');
  const files = readdirSync(join(folder, 'public/search'));
  expect(files.filter((name) => name.startsWith('part-'))).toHaveLength(2);
});

test('shows as many as asked for', async () => {
  const { out } = await scholium(await built(), [
    'search',
    'year:2022',
    'year:2022',
    '--limit=1',
    '--json',
  ]);
  expect(JSON.parse(out).results).toHaveLength(1);
});

describe('says what is wrong', () => {
  it.each([
    [[], 'SC472', 2],
    [['   '], 'SC472', 2],
    [['x', '--limit', '0'], 'SC155', 2],
    [['x'], 'SC470', 3],
  ])('with %j', async (words, code, exit) => {
    const run = await scholium(folderWith(SITE), ['search', ...words]);
    expect(run.err).toContain(`[${code}]`);
    expect(run.code).toBe(exit);
  });

  it('with an index of another version', async () => {
    const folder = await built();
    writeFileSync(join(folder, 'public/search/index.json'), '{"version":999}');
    const { code, err } = await scholium(folder, ['search', '卷积', '--lang', 'en']);
    expect(err).toContain('error[SC471]: the index was made by another version');
    expect(err).toContain('public/search/index.json');
    expect(code).toBe(3);
  });

  it.each(['torn', 'gone', 'no JSON'])('with a file that is %s, by name', async (how) => {
    const folder = await built();
    const search = join(folder, 'public/search');
    const name =
      how === 'no JSON'
        ? 'index.json'
        : (readdirSync(search).find((each) => each.startsWith('terms-')) ?? '');
    const file = join(search, name);
    if (how === 'gone') rmSync(file);
    if (how === 'torn') writeFileSync(file, readFileSync(file).subarray(0, 40));
    if (how === 'no JSON') writeFileSync(file, '{"versi');
    const { code, err } = await scholium(folder, ['search', '卷积']);
    expect(err).toContain('[SC473]');
    expect(err).toContain(`public/search/${name}`);
    expect(code).toBe(3);
  });
});
