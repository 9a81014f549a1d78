/** Paths that every file system can have, each once. */

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f\u007f]/g;
const MAX_NAME_BYTES = 240;

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
  const size = (text: string) => new TextEncoder().encode(text).length;
  if (size(name) <= MAX_NAME_BYTES) return name;
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? '';
  let stem = Array.from(name.slice(0, name.length - extension.length));
  while (size(stem.join('')) + size(extension) > MAX_NAME_BYTES) stem = stem.slice(0, -1);
  return stem.join('') + extension;
}

/** Gives out paths of files, none twice, and none that is a folder above another. */
export class FreePaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** `path`, or one with a number before its extension; in a folder that is a file already, that has one. */
  take(path: string): string {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = '';
    for (const part of parts) folder = this.#free(`${folder}${part}`, this.#files).concat('/');
    const free = this.#free(`${folder}${name}`, this.#files, this.#folders);
    this.#files.add(foldedPath(free));
    for (const above of foldersOf(free)) this.#folders.add(foldedPath(above));
    return free;
  }

  #free(path: string, ...taken: Set<string>[]): string {
    const [, stem = path, extension = ''] = /^(.*?[^/])(\.[^./]*)?$/s.exec(path) ?? [];
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? path : `${stem}-${number}${extension}`;
      if (!taken.some((paths) => paths.has(foldedPath(candidate)))) return candidate;
    }
  }
}

/** As file systems without case compare. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
