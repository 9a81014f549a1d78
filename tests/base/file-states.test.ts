/** A digest of files' states changes with every change that can be seen without reading. */
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileStates } from '../../src/base/file-states.ts';
import { temporaryFolder } from '../example/temporary-folder.ts';

const folder = temporaryFolder();

function states() {
  return fileStates([folder.path('a'), folder.path('one.txt')])?.digest;
}

test.each<[string, () => void]>([
  ['a file changes', () => folder.write('a/b/x.txt', 'xy')],
  ['a file changes and is as long as before', () => folder.write('a/b/x.txt', 'y')],
  ['a file gets another time', () => utimesSync(folder.path('a/b/x.txt'), 1, 1)],
  ['a file is new', () => folder.write('a/b/.y', '')],
  ['a file is gone', () => rmSync(folder.path('a/b/x.txt'))],
  ['a file gets another name', () => renameSync(folder.path('a/b/x.txt'), folder.path('a/b/z'))],
  ['a folder is new', () => mkdirSync(folder.path('a/c'))],
  ['all is gone', () => rmSync(folder.path('a'), { recursive: true })],
  ['a file that was not there is', () => folder.write('one.txt', '')],
])('it changes when %s', (_, change) => {
  folder.write('a/b/x.txt', 'x');
  const before = states();
  expect(states()).toBe(before);
  change();
  expect(states()).not.toBe(before);
});

test('other programs may do as they like with their files', () => {
  folder.write('a/x.txt', 'x');
  const before = states();
  for (const name of ['.git/HEAD', '.svn/entries', '.DS_Store']) folder.write(`a/${name}`, '');
  expect(states()).toBe(before);
});

test('the newest change is told in milliseconds', () => {
  const before = Date.now();
  folder.write('a/x.txt', 'x');
  utimesSync(folder.path('a/x.txt'), 1, 1); // the change of a time has a time of its own
  expect(fileStates([folder.path('a')])?.newest).toBeGreaterThan(before - 2000);
});

test('with a link to a folder nothing is known, since it may lead back', () => {
  folder.write('a/x.txt', 'x');
  symlinkSync(folder.path('a'), folder.path('a/again'));
  expect(states()).toBeUndefined();
});
