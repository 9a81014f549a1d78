/** When the site cannot be written it is left as it was, and the author is told what is in the way. */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { writeOutput } from '../../../src/pipeline/write/write-output.ts';
import { temporaryFolder } from '../../example/temporary-folder.ts';

const folder = temporaryFolder();

async function write(files: Record<string, string>, outDir = 'public'): Promise<string[]> {
  const outputs = Object.entries(files).map(([path, contents]) => ({ path, contents }));
  const { changes, diagnostics } = await writeOutput({ root: folder.path(), outDir, outputs });
  if (diagnostics.length > 0) expect(changes).toEqual([]);
  return diagnostics.map(({ code, message, file }) => `${file}: ${code} ${message.en}`);
}

function link(target: string, name: string): void {
  mkdirSync(dirname(folder.path(name)), { recursive: true });
  symlinkSync(target, folder.path(name));
}

/** Writes a site that has another of everything; it must be refused and change nothing. */
async function refused(files: Record<string, string>, outDir = 'public'): Promise<string[]> {
  const before = folder.tree();
  const faults = await write(files, outDir);
  expect(folder.tree()).toEqual(before);
  expect(faults).not.toEqual([]);
  return faults;
}

const inTheWay = (path: string) =>
  `public: SC611 \`public/${path}\` is in the way: it was not written by Scholium, so it is not overwritten`;

describe('what Scholium did not write is not overwritten', () => {
  test.each([
    ['a file', () => folder.write('public/z.html', 'mine'), 'z.html'],
    ['a folder in the place of a file', () => folder.write('public/z.html/mine', 'm'), 'z.html'],
    [
      'an empty folder in the place of a file',
      () => mkdirSync(folder.path('public/z.html')),
      'z.html',
    ],
    ['a file in the place of a folder', () => folder.write('public/z', 'mine'), 'z'],
    ['a link to nothing', () => link('nowhere', 'public/z.html'), 'z.html'],
    ['a link to a file outside', () => link('../scholium.yaml', 'public/z.html'), 'z.html'],
  ])('%s', async (_, put, path) => {
    folder.write('scholium.yaml', 'title: a');
    await write({ 'index.html': 'old', 'gone.html': 'g' });
    put();
    expect(
      await refused({ 'index.html': 'new', 'a.css': 'a', 'z.html': 'z', 'z/z.html': 'z' }),
    ).toContain(inTheWay(path));
  });

  it('nor what an author put in the place of its own file', async () => {
    await write({ 'index.html': 'old', 'z.html': 'z' });
    rmSync(folder.path('public/z.html'));
    folder.write('public/z.html/mine.txt', 'mine');
    expect(await refused({ 'index.html': 'new', 'z.html': 'z' })).toEqual([inTheWay('z.html')]);
    expect(await write({ 'index.html': 'new' })).toEqual([]);
    expect(folder.read('public/z.html/mine.txt')).toBe('mine');
  });

  test.each([
    ['a file', () => folder.write('public/z.html/deep/mine.txt', 'mine')],
    ['an empty folder', () => mkdirSync(folder.path('public/z.html/mine'))],
    ['a link', () => link('index.html', 'public/z.html/mine')],
  ])('nor a folder of its own with %s of an author in it', async (_, put) => {
    await write({ 'index.html': 'old', 'z.html/index.html': 'z' });
    put();
    expect(await refused({ 'index.html': 'new', 'z.html': 'z' })).toEqual([inTheWay('z.html')]);
  });

  it('and all that is in the way is told at once', async () => {
    folder.write('public/a.html', 'mine');
    folder.write('public/b.html', 'mine');
    const files = { 'a.html': 'a', 'b.html': 'b', 'c.html': 'c' };
    expect(await refused(files)).toEqual([inTheWay('a.html'), inTheWay('b.html')]);
  });
});

describe('a link out of the output folder', () => {
  it('is not written through', async () => {
    folder.write('elsewhere/b.png', 'mine');
    link('../elsewhere', 'public/img');
    expect(await refused({ 'img/deep/a.png': 'a', 'img/b.png': 'b', 'index.html': 'i' })).toEqual([
      'public: SC612 `img/b.png` would be written outside the output folder',
      'public: SC612 `img/deep/a.png` would be written outside the output folder',
    ]);
  });

  it('is not deleted through', async () => {
    await write({ 'img/a.png': 'a', 'index.html': 'i' });
    rmSync(folder.path('public/img'), { recursive: true });
    folder.write('elsewhere/a.png', 'mine');
    link('../elsewhere', 'public/img');
    expect(await write({ 'index.html': 'i' })).toEqual([]);
    expect(folder.tree('elsewhere')).toEqual({ 'a.png': 'mine' });
  });

  it('may be the output folder itself, and links within it are followed', async () => {
    mkdirSync(folder.path('disk/real'), { recursive: true });
    link('disk', 'public');
    link('real', 'public/alias');
    expect(await write({ 'alias/a.html': 'a' })).toEqual([]);
    expect(folder.read('disk/real/a.html')).toBe('a');
    expect(await write({})).toEqual([]);
    expect(folder.tree('disk/real')).toEqual({});
  });
});

describe('the site’s own folder is never the output', () => {
  test.each(['.', '..', '', 'posts/..'])('as `%s`', async (outDir) => {
    folder.write('posts/a.md', 'a');
    expect(await refused({ 'index.html': 'i' }, outDir)).toEqual([
      `${outDir}: SC613 the output folder \`${outDir}\` is the site's own folder or holds it`,
    ]);
  });

  it('nor by a link', async () => {
    folder.write('posts/a.md', 'a');
    link('.', 'public');
    expect((await refused({ 'index.html': 'i' }))[0]).toContain('SC613');
  });
});

describe('an error of the file system', () => {
  test.each([
    ['is a file', 'public'],
    ['lies below a file', 'public/deep/er'],
  ])('because the output folder %s, is told', async (_, outDir) => {
    folder.write('public', 'a file');
    expect(await refused({ 'index.html': 'i' }, outDir)).toEqual([
      'public: SC614 a file stands where the folder `public` should be',
    ]);
  });

  it('because files to copy cannot be read, is told of each before anything is changed', async () => {
    await write({ 'index.html': 'old' });
    const before = folder.tree();
    const outputs = [
      { path: 'a.png', contents: { copyOf: folder.path('static/gone.png') } },
      { path: 'b.png', contents: { copyOf: folder.path('public') } },
      { path: 'index.html', contents: 'new' },
    ];
    const { diagnostics } = await writeOutput({ root: folder.path(), outDir: 'public', outputs });
    expect(diagnostics.map(({ code, file, message }) => [code, file, message.en])).toEqual([
      [
        ...['SC601', 'static/gone.png'],
        '`static/gone.png` cannot be read: ENOENT: no such file or directory',
      ],
      [...['SC601', 'public'], '`public` cannot be read: EISDIR: illegal operation on a directory'],
    ]);
    expect(folder.tree()).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('because one folder may not be written to, too', async () => {
    await write({ 'a/index.html': 'old', 'b/index.html': 'old' });
    chmodSync(folder.path('public/b'), 0o555);
    const [fault] = await refused({ 'a/index.html': 'new', 'b/index.html': 'new' });
    chmodSync(folder.path('public/b'), 0o755);
    expect(fault).toBe('public: SC610 `public/b` cannot be written: EACCES: permission denied');
  });
});
