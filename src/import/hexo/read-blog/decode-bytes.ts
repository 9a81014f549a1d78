/** Bytes of a file in whatever encoding a blog has collected → its text. */

export type Encoding = 'UTF-8' | 'UTF-16' | 'GBK';

/** Without byte-order mark, lines ended by `\n`; undefined for what is no text. */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const utf16 = utf16Of(bytes);
  const found =
    utf16 !== undefined
      ? { text: decodedBy(utf16, bytes), encoding: 'UTF-16' as const }
      : bytes.includes(0)
        ? undefined
        : utf8OrGbk(bytes);
  if (found?.text === undefined || found.text.includes('\0')) return undefined;
  return { text: found.text.replace(/\r\n?/g, '\n'), encoding: found.encoding };
}

function utf8OrGbk(bytes: Uint8Array): { text: string | undefined; encoding: Encoding } {
  const text = decodedBy('utf-8', bytes);
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  return { text: decodedBy('gb18030', bytes), encoding: 'GBK' };
}

/** Undefined where the bytes are no text of `encoding`, or Node.js was built without it. */
function decodedBy(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** By its mark, or since every other byte of the beginning is zero, as Latin letters are. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = [...bytes.subarray(0, 8)];
  const isZero = (rest: number) => begin.every((byte, at) => (at % 2 === rest) === (byte === 0));
  if (begin.length < 8) return undefined;
  if (isZero(1)) return 'utf-16le';
  return isZero(0) ? 'utf-16be' : undefined;
}
