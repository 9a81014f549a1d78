/** Bytes of a text file → its text, or what keeps them from being text. */
import { placeAt } from '../../base/place.ts';
import { notUtf8, nulByte, utf16 } from '../../diagnostics/catalogue/files.ts';
import { inFile } from '../../diagnostics/problem.ts';
import type { Diagnostic } from '../../model.ts';

export type DecodedText = { text: string } | { diagnostic: Diagnostic };

/** UTF-8 without byte-order mark, lines ended by `\n`; anything else is a diagnostic of `path`. */
export function decodeText(bytes: Uint8Array, path: string): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { diagnostic: inFile(utf16(), path) };
  }
  if (bytes.includes(0)) return { diagnostic: whyNul(bytes, path) };
  const valid = validLength(bytes);
  if (valid < bytes.length) {
    // The broken bytes cannot be shown as text, so there is a place but no source line.
    const before = new TextDecoder().decode(bytes.subarray(0, valid)).replace(/\r\n?/g, '\n');
    const place = placeAt(before, before.length);
    return { diagnostic: { ...inFile(notUtf8(valid + 1), path), place } };
  }
  return { text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n') };
}

/** A picture, an archive, UTF-16 without its mark, or a text with one byte too many. */
function whyNul(bytes: Uint8Array, path: string): Diagnostic {
  if (isEveryOtherZero(bytes)) return inFile(utf16(), path);
  const before = bytes.subarray(0, bytes.indexOf(0));
  // Bytes that are no text cannot be counted in lines and columns.
  if (validLength(before) < before.length) return inFile(nulByte(), path);
  const text = new TextDecoder().decode(before).replace(/\r\n?/g, '\n');
  return { ...inFile(nulByte(), path), place: placeAt(text, text.length) };
}

/** As front matter and other Latin letters are in UTF-16. */
function isEveryOtherZero(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 8);
  const isZero = (rest: number) =>
    [...begin].every((byte, at) => (at % 2 === rest) === (byte === 0));
  return begin.length === 8 && (isZero(0) || isZero(1));
}

/** How many bytes from the start are whole UTF-8 characters. */
function validLength(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // `good` may end inside a character that the next byte breaks.
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** With `cut`, the last character may be incomplete. */
function isUtf8(bytes: Uint8Array, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
