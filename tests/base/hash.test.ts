/** Hashes: of a file read in pieces, the same as of its bytes. */
import { describe, expect, it, test } from 'vitest';
import { hash, hashFile, shortHash } from '../../src/base/hash.ts';
import { temporaryFolder } from '../example/temporary-folder.ts';

const folder = temporaryFolder();
const MEBIBYTE = 1024 * 1024;

describe('hashFile', () => {
  test.each([0, 1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 2.5 * MEBIBYTE])(
    'is the hash of all of a file of %d bytes',
    (size) => {
      const bytes = Buffer.alloc(size, '旁注 notes, ');
      folder.write('a.bin', bytes);
      expect(hashFile(folder.path('a.bin'))).toBe(hash(bytes));
    },
  );

  it('throws what the file system says', () => {
    expect(() => hashFile(folder.path('gone'))).toThrow(/ENOENT/);
    expect(() => hashFile(folder.path())).toThrow(/EISDIR/);
  });
});

describe('hash', () => {
  it('is SHA-256, of a text as of its UTF-8 bytes', () => {
    expect(hash('')).toMatch(/^e3b0c44298fc1c149afbf4c8996fb924[0-9a-f]{32}$/);
    expect(hash('旁注')).toBe(hash(Buffer.from('旁注')));
    expect(hash('旁注')).toContain(shortHash('旁注'));
  });
});
