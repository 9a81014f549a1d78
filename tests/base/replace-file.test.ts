/** A file replaced as a whole. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/base/replace-file.ts';
import { folderWith } from '../cli/scholium.ts';

test('has the new contents and the mode that was asked for, and leaves nothing beside it', () => {
  const folder = folderWith({ '笔记.md': 'old' });
  const file = join(folder, '笔记.md');
  replaceFile(file, Buffer.from('新的'), 0o100600);
  expect(readFileSync(file, 'utf8')).toBe('新的');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['笔记.md']);
});

test('where it cannot be replaced, all is as it was', () => {
  const folder = folderWith({ 'a/b.md': 'x' });
  expect(() => replaceFile(join(folder, 'a'), Buffer.from('y'), 0o644)).toThrow();
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readFileSync(join(folder, 'a/b.md'), 'utf8')).toBe('x');
});
