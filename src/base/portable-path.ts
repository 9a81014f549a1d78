/** Names and paths that every file system can have, and when two of them are one. */

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f\u007f]/g;
const MAX_NAME_BYTES = 240;
/** Of a UTF-16 code unit in UTF-8. */
const MOST_BYTES = 3;

/** Whether a file or folder can have this name everywhere. */
export function isPortableName(name: string): boolean {
  return portableName(name) === name.normalize('NFC');
}

/** `path` with `/`, its parts in NFC and free of what Windows forbids; never absolute, never upwards. */
export function portablePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map(portableName).join('/');
}

function portableName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/[. ]+$/, '')
    .replace(RESERVED, '$&-');
  return shortened(plain === '' ? '-' : plain);
}

/** The end stays: it tells what kind of file it is. */
function shortened(name: string): string {
  if (name.length * MOST_BYTES <= MAX_NAME_BYTES) return name;
  const size = (text: string) => new TextEncoder().encode(text).length;
  if (size(name) <= MAX_NAME_BYTES) return name;
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? '';
  let stem = Array.from(name.slice(0, name.length - extension.length));
  while (size(stem.join('')) + size(extension) > MAX_NAME_BYTES) stem = stem.slice(0, -1);
  return stem.join('') + extension;
}

/** As file systems without case compare; upper case first: it opens `ß` to `SS`. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

/** All folders above `path`, the uppermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
