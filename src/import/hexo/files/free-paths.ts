/** Paths for the files of a new site, each once. */
import { foldedPath, foldersOf } from '../../../base/portable-path.ts';

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
