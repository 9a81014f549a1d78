/** Folders as they are listed, with what does not belong into a listing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { isInside, listFiles } from '../../src/base/files.ts';
import { hash, shortHash } from '../../src/base/hash.ts';
import { temporaryFolder } from '../example/temporary-folder.ts';

const folder = temporaryFolder();

function list(below = 'site/posts') {
  const { files, skipped } = listFiles(folder.path(below), folder.path('site'));
  return { paths: files.map(({ path }) => path), skipped };
}

describe('listFiles', () => {
  it('sorts by path and leaves out names that begin with a dot', () => {
    for (const name of ['b.md', 'a/z.md', 'a.md', '论.md', 'B.md', '.git/x', 'a/.hidden']) {
      folder.write(`site/posts/${name}`, '');
    }
    expect(list()).toEqual({ paths: ['B.md', 'a.md', 'a/z.md', 'b.md', '论.md'], skipped: [] });
  });

  it('gives paths in NFC and files by the name they have', () => {
    folder.write('site/posts/cafe\u0301/e\u0301.md', '');
    expect(listFiles(folder.path('site/posts'), folder.path('site')).files).toMatchObject([
      { path: 'caf\u00e9/\u00e9.md', file: folder.path('site/posts/cafe\u0301/e\u0301.md') },
    ]);
  });

  it('finds nothing in a folder that is not there, or in a file', () => {
    folder.write('site/file', '');
    expect(list()).toEqual({ paths: [], skipped: [] });
    expect(list('site/file')).toEqual({ paths: [], skipped: [] });
  });

  it('follows links to files and folders inside the root', () => {
    folder.write('site/shared/figure.svg', '');
    folder.write('site/posts/a.md', '');
    symlinkSync('../shared', folder.path('site/posts/figures'));
    symlinkSync('a.md', folder.path('site/posts/b.md'));
    expect(list()).toEqual({ paths: ['a.md', 'b.md', 'figures/figure.svg'], skipped: [] });
  });

  it('does not follow links out of the root, even to a folder whose name begins like it', () => {
    folder.write('site-secrets/key', '');
    mkdirSync(folder.path('site/posts'), { recursive: true });
    symlinkSync('../../site-secrets', folder.path('site/posts/folder'));
    symlinkSync(folder.path('site-secrets/key'), folder.path('site/posts/key.md'));
    expect(list()).toEqual({
      paths: [],
      skipped: [
        { path: 'folder', reason: 'outside' },
        { path: 'key.md', reason: 'outside' },
      ],
    });
  });

  test.each([
    ['to its own folder', '.', 'loop'],
    ['to a folder above', '../..', 'loop'],
    ['to nothing', 'nowhere', 'dangling'],
    ['to itself', 'link', 'dangling'],
  ])('leaves out a link %s', (_, target, reason) => {
    folder.write('site/posts/deep/a.md', '');
    symlinkSync(target, folder.path('site/posts/deep/link'));
    const listing = listFiles(folder.path('site'), folder.path('site'));
    expect(listing.files.map(({ path }) => path)).toEqual(['posts/deep/a.md']);
    expect(listing.skipped).toEqual([{ path: 'posts/deep/link', reason }]);
  });

  it('leaves out a link to what holds the folder that is listed', () => {
    folder.write('site/posts/a.md', '');
    symlinkSync('..', folder.path('site/posts/up'));
    expect(list()).toEqual({ paths: ['a.md'], skipped: [{ path: 'up', reason: 'loop' }] });
  });

  it.skipIf(process.platform === 'win32')('leaves out a pipe without waiting for it', () => {
    mkdirSync(folder.path('site/posts'), { recursive: true });
    execFileSync('mkfifo', [folder.path('site/posts/pipe.md')]);
    expect(list()).toEqual({ paths: [], skipped: [{ path: 'pipe.md', reason: 'special' }] });
  });

  it.skipIf(process.platform !== 'linux')('leaves out a name that is not UTF-8', () => {
    folder.write('site/posts/a.md', '');
    const gbk = Buffer.from([0xc2, 0xdb, 0xce, 0xc4]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path('site/posts')}/`), gbk]), '');
    const { paths, skipped } = list();
    expect(paths).toEqual(['a.md']);
    expect(skipped).toEqual([{ path: '\ufffd\ufffd\ufffd\ufffd', reason: 'encoding' }]);
  });

  it('lists hidden names when asked to, but never those of other programs', () => {
    for (const path of ['.nojekyll', '.well-known/a.txt', '.DS_Store', '.gitkeep', 'b.txt']) {
      folder.write(`site/posts/${path}`, '');
    }
    const paths = (options: { hidden: boolean }) =>
      listFiles(folder.path('site/posts'), folder.path('site'), options).files.map(
        ({ path }) => path,
      );
    expect(paths({ hidden: true })).toEqual(['.nojekyll', '.well-known/a.txt', 'b.txt']);
    expect(paths({ hidden: false })).toEqual(['b.txt']);
  });
});

test.each([
  ['/site', '/site', true],
  ['/site', '/site/a/b', true],
  ['/site', '/site/..a', true],
  ['/site', '/site/c: drive', true],
  ['/site', '/', false],
  ['/site', '/site-b', false],
  ['/site/a', '/site/b', false],
])('isInside: in %s, %s is %s', (outer, path, expected) => {
  expect(isInside(outer, path)).toBe(expected);
});

test('hash is SHA-256 of text as UTF-8, and shortHash its beginning', () => {
  const digits = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hash('abc')).toBe(digits);
  expect(hash(Buffer.from('论'))).toBe(hash('论'));
  expect(shortHash('abc')).toBe(digits.slice(0, 10));
});
