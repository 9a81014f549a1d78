/** Encodings that blogs have collected, and what is no text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../../src/import/hexo/read-blog/decode-bytes.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

test.each([
  ['UTF-8', Buffer.from('笔记\n'), '笔记\n', 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from('\ufeff笔记'), '笔记', 'UTF-8'],
  ['lines of Windows and of old Macs', Buffer.from('a\r\nb\rc'), 'a\nb\nc', 'UTF-8'],
  ['UTF-16 with a mark', utf16('\ufeff笔记\r\n'), '笔记\n', 'UTF-16'],
  ['UTF-16 of the other order', swapped(utf16('\ufeff笔记')), '笔记', 'UTF-16'],
  ['UTF-16 without a mark', utf16('---\ntitle: 笔记'), '---\ntitle: 笔记', 'UTF-16'],
  ['GBK', Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0x0a]), '中文\n', 'GBK'],
  ['no bytes', Buffer.from(''), '', 'UTF-8'],
])('%s', (_, bytes, text, encoding) => {
  expect(decodeBytes(bytes)).toEqual({ text, encoding });
});

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['a NUL in a text', Buffer.from('a\0b')],
  ['bytes of no encoding', Buffer.from([0xff, 0xff, 0x41])],
])('%s is no text', (_, bytes) => {
  expect(decodeBytes(bytes)).toBeUndefined();
});

test('any text of UTF-8 is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\0\ufeff\p{Cs}]/u.test(text));
      expect(decodeBytes(Buffer.from(text))?.text).toBe(text.replace(/\r\n?/g, '\n'));
    }),
    { seed: 8, numRuns: 200 },
  );
});
