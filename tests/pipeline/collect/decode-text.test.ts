/** Bytes of notes: UTF-8 in any dress is the same text, anything else is told where it breaks. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeText } from '../../../src/pipeline/collect/decode-text.ts';

const GBK_PAPER = [0xc2, 0xdb, 0xce, 0xc4]; // 论文

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

function faultOf(contents: Uint8Array) {
  const decoded = decodeText(contents, 'posts/a.md');
  if (!('diagnostic' in decoded)) return undefined;
  const { code, message, file, place } = decoded.diagnostic;
  expect(file).toBe('posts/a.md');
  return [code, message.en, place && `${place.line}:${place.column}`];
}

test('a byte-order mark and line ends of any kind make no difference', () => {
  const text = '---\ntitle: 论文\n---\n\n𝒙\n';
  for (const same of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
    expect(decodeText(Buffer.from(same), 'a.md')).toEqual({ text });
  }
  expect(decodeText(bytes('a\rb\r\n\rc'), 'a.md')).toEqual({ text: 'a\nb\n\nc' });
});

test('every text comes back as it was, but for the line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '论', '𝒙', '\r', '\n') }), (any) => {
      expect(decodeText(Buffer.from(any), 'a.md')).toEqual({ text: any.replace(/\r\n?/g, '\n') });
    }),
  );
});

describe('bytes that are not UTF-8', () => {
  const message = (byte: number) =>
    `the file is not UTF-8: byte ${byte} does not belong to any character`;

  test.each([
    ['at the start', bytes(GBK_PAPER), 1, '1:1'],
    ['after Chinese in UTF-8', bytes('标题\n论：', GBK_PAPER), 14, '2:3'],
    ['after a byte-order mark', bytes([0xef, 0xbb, 0xbf], 'ab', GBK_PAPER), 6, '1:3'],
    ['after lines ended by CRLF', bytes('a\r\nb\r\nc', GBK_PAPER), 8, '3:2'],
    ['of a character that is cut off', bytes('ab论', [0xe8, 0xae]), 6, '1:4'],
    ['of a character that another breaks', bytes('a', [0xf0, 0x9d], 'b'), 2, '1:2'],
    ['that spell a slash in two bytes', bytes('a', [0xc0, 0xaf]), 2, '1:2'],
    ['that spell half a surrogate pair', bytes('a', [0xed, 0xa0, 0x80]), 2, '1:2'],
  ])('%s are told', (_, contents, byte, place) => {
    expect(faultOf(contents)).toEqual(['SC201', message(byte), place]);
  });

  it('are told at their place in any text', () => {
    const before = fc.string({ unit: fc.constantFrom('a', '论', '𝒙', '\n'), maxLength: 300 });
    fc.assert(
      fc.property(before, fc.string(), (head, tail) => {
        const start = Buffer.byteLength(head);
        const lines = head.split('\n');
        const place = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
        const fault = faultOf(bytes(head, [0xff], tail));
        expect(fault).toEqual(['SC201', message(start + 1), place]);
      }),
    );
  });
});

test.each([
  ['little', bytes([0xff, 0xfe, 0x61, 0x00])],
  ['big', bytes([0xfe, 0xff, 0x00, 0x61])],
])('UTF-16 with a byte-order mark, %s end first, is told as such', (_, contents) => {
  expect(faultOf(contents)).toEqual(['SC202', 'the file is UTF-16, not UTF-8', undefined]);
});

test('a NUL byte is told at its place', () => {
  const message = 'the file holds a NUL byte, which no text does';
  expect(faultOf(bytes('标题\r\nab\0c'))).toEqual(['SC203', message, '2:3']);
  expect(faultOf(Buffer.from('ab', 'utf16le'))).toEqual(['SC203', message, '1:2']);
});
