/** Names in double brackets: which note or file each stands for, and what is said of the others. */
import { describe, expect, it } from 'vitest';
import { faultsOf, link, type Note, type Surroundings } from '../../example/link.ts';

const OTHERS: Record<string, Note> = {
  'posts/检测/fpn.md': { title: 'FPN: 特征金字塔', body: '# 方法 A\n\n文' },
  'posts/2021-08-31-detr.md': { title: 'DETR' },
  'posts/ViT.md': { title: 'ViT' },
  'posts/one/notes.md': { title: '一' },
  'posts/two/notes.md': { title: '二' },
  'posts/three/x.md': { title: '同名' },
  'posts/four/y.md': { title: '同名' },
  'pages/about.md': { title: '关于' },
};

async function linkFrom(body: string, surroundings: Surroundings = {}) {
  const linked = await link({ ...OTHERS, 'posts/a.md': { title: 'A', body } }, surroundings);
  const post = linked.site.posts.find(({ path }) => path === 'posts/a.md');
  return { linked, reference: post?.references[0], faults: faultsOf(linked) };
}

const note = (url: string, title: string, fragment = '') => ({
  kind: 'site',
  url,
  title,
  fragment,
});
const FPN = ['/2021/检测/fpn/', 'FPN: 特征金字塔'] as const;

describe('a name stands for', () => {
  it.each([
    ['a note by its file, wherever it lies', 'fpn', note(...FPN)],
    ['a note by its folder and file', '检测/fpn', note(...FPN)],
    ['a note by its whole path', 'posts/检测/fpn', note(...FPN)],
    ['a note by its file with its ending', 'fpn.md', note(...FPN)],
    ['a note by its file without the date', 'detr', note('/2021/2021-08-31-detr/', 'DETR')],
    ['a note in other case', 'vit', note('/2021/ViT/', 'ViT')],
    ['a note by its title', 'FPN: 特征金字塔', note(...FPN)],
    ['a free page', 'about', note('/about/', '关于')],
    ['a heading by its text', 'fpn#方法 A', note(...FPN, '方法-a')],
    ['a heading by its id', 'fpn#方法-a', note(...FPN, '方法-a')],
    ['a note of the same name by its folder', 'two/notes', note('/2021/two/notes/', '二')],
  ])('%s: [[%s]]', async (_, name, expected) => {
    const { reference, faults } = await linkFrom(`文 [[${name}]]`);
    expect(faults).toEqual([]);
    expect(reference).toEqual(expected);
  });

  it('a file beside the notes', async () => {
    const { reference, faults } = await linkFrom('[[讲义.pdf]]', { assets: ['posts/a/讲义.pdf'] });
    expect(faults).toEqual([]);
    expect(reference).toEqual({ kind: 'site', url: '/2021/a/讲义.pdf', fragment: '' });
  });
});

describe('a name that stands for nothing, or for too much, is an error at its place', () => {
  it.each([
    ['fnp', 'SC417', 'Did you mean `fpn`?'],
    ['特征金子塔', 'SC417', expect.stringContaining('without `.md`')],
    ['notes', 'SC418', 'Write more of its path: `[[posts/one/notes]]`.'],
    ['同名', 'SC418', expect.stringContaining('posts/three/x')],
    ['fpn#方法A', 'SC412', 'Did you mean `#方法-a`?'],
    ['#没有', 'SC412', expect.anything()],
    ['draft', 'SC413', expect.anything()],
  ])('[[%s]]', async (name, code, help) => {
    const { linked } = await linkFrom(`一\n\n二 [[${name}|x]]`, {
      unpublished: ['posts/draft.md'],
    });
    expect(linked.diagnostics).toMatchObject([
      { code, severity: 'error', file: 'posts/a.md', place: { line: 4 }, help: { en: help } },
    ]);
    const { column = 0, length = 0 } = linked.diagnostics[0]?.place ?? {};
    expect(linked.diagnostics[0]?.sourceLine?.slice(column - 1, column - 1 + length)).toContain(
      name,
    );
  });

  it('is left alone where the note is there but could not be read', async () => {
    expect((await linkFrom('[[bad]]', { unreadable: ['posts/bad.md'] })).faults).toEqual([]);
  });
});

describe('a picture by its name', () => {
  it.each([
    ['beside the note', 'posts/图 1.png', '图 1.png'],
    ['in the folder of the note', 'posts/a/图 1.png', '图 1.png'],
    ['anywhere else', 'posts/attachments/图 1.png', '图 1.png'],
    ['by its path', 'posts/检测/图 1.png', '检测/图 1.png'],
  ])('%s', async (_, path, name) => {
    const size = { width: 3, height: 2 };
    const { reference, faults } = await linkFrom(`![[${name}]]`, {
      assets: [{ path, file: `/site/${path}`, size }],
    });
    expect(faults).toEqual([]);
    expect(reference).toMatchObject({ kind: 'site', size });
  });

  it('is missing, or one of several', async () => {
    expect((await linkFrom('![[x.png]]')).faults).toEqual(['posts/a.md SC410 2:4 x.png']);
    const assets = ['posts/p/x.png', 'posts/q/x.png'];
    expect((await linkFrom('![[x.png]]', { assets })).faults).toContain(
      'posts/a.md SC418 2:4 x.png',
    );
  });
});

it.each([
  'javascript:alert(1)',
  'vbscript:x',
  '\u0001javascript:x',
  'java\tscript:x',
  '//evil.example/',
])('a name that is none is no address either: %j', async (name) => {
  const { reference, faults } = await linkFrom(`[[${name}|文]]`);
  expect(faults.join()).toContain('SC4');
  const base = 'https://example.org/notes/';
  expect(new URL(reference?.url ?? '', base).href.startsWith(base)).toBe(true);
});
