/** Reads the files of an index, each once; one that could not be read is asked for again. */
import { fileName, INDEX_VERSION, type Manifest } from './index-format.ts';
import { inflate } from './inflate.ts';
import type { ReadIndexFile } from './model.ts';

const MANIFEST = 'index.json';

/** The index was made by another version of Scholium than this code. */
export class ForeignIndex extends Error {}

export class IndexFiles {
  readonly #read: ReadIndexFile;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(read: ReadIndexFile) {
    this.#read = read;
  }

  manifest(): Promise<Manifest> {
    return this.#once(MANIFEST, async () => {
      const manifest = JSON.parse(decoded(await this.#read(MANIFEST)));
      if (manifest?.version !== INDEX_VERSION) throw new ForeignIndex(MANIFEST);
      return manifest;
    });
  }

  /** `parse` is always the same for one path. */
  file<Content>(path: string, parse: (bytes: Uint8Array) => Content): Promise<Content> {
    return this.#once(path, async () => parse(await inflate(await this.#read(path))));
  }

  /** The files of a list that may hold keys from `from` to `to`, of many the first. */
  async range<Content>(
    kind: 'terms' | 'words' | 'pinyin',
    from: string,
    to: string | undefined,
    most: number,
    parse: (bytes: Uint8Array) => Content,
  ): Promise<Content[]> {
    const hashes = filesFor((await this.manifest())[kind], from, to).slice(0, most);
    return Promise.all(hashes.map((hash) => this.file(fileName(kind, hash), parse)));
  }

  /** Lines that begin so, of a list of lines. */
  async lines(kind: 'words' | 'pinyin', start: string): Promise<string[]> {
    const lists = await this.range(kind, start, `${start}\uffff`, 2, (bytes) =>
      decoded(bytes).split('\n'),
    );
    return lists.flat().filter((line) => line.startsWith(start));
  }

  #once<Content>(path: string, load: () => Promise<Content>): Promise<Content> {
    const known = this.#files.get(path);
    if (known) return known as Promise<Content>; // one path, one kind of content
    const loaded = load();
    this.#files.set(path, loaded);
    loaded.catch(() => {
      // The site may have been published anew meanwhile: then the list of files is another, too.
      this.#files.delete(path);
      this.#files.delete(MANIFEST);
    });
    return loaded;
  }
}

const utf8 = new TextDecoder();

export function decoded(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** Hashes of the files of `list` that may hold keys from `from` to `to`. */
export function filesFor(list: readonly string[], from: string, to = from): string[] {
  return list.filter((_, at) => {
    const first = list[at - 1] ?? '';
    const next = list[at + 1];
    return at % 2 === 1 && first <= to && (next === undefined || next > from);
  });
}
