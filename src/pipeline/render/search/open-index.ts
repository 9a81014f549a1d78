/** The files of an index that is made, each under the name that follows from what it holds. */
import { shortHash } from '../../../base/hash.ts';
import { LateFile } from '../../../base/late-file.ts';
import { fileName } from '../../../browser/search/index-format.ts';
import type { OutputFile } from '../../../model.ts';
import { deflated } from './deflated.ts';
import type { ListFile } from './list-files.ts';

type Kind = Parameters<typeof fileName>[0];

export interface OpenIndex {
  outputs: OutputFile[];
  /** Answers the digits of its name. */
  add(kind: Kind, contents: string | Uint8Array): string;
  /** A file of the last index; answers `digits`. */
  again(kind: Kind, digits: string): string;
  /** Answers the first key of each, and the digits of its name, by turns. */
  addList(kind: Kind, files: readonly ListFile[]): string[];
  /** Compressed already, by path; undefined are those of the last index. */
  addPacked(files: ReadonlyMap<string, Uint8Array | undefined>): void;
}

/** What a file of the last index holds is seldom asked for, since it stands there; `whole` makes all of them. */
export function openIndex(whole: () => OutputFile[]): OpenIndex {
  const outputs: OutputFile[] = [];
  let all: Map<string, OutputFile> | undefined;
  const standing = (name: string): OutputFile => {
    const path = `search/${name}`;
    const contents = () => {
      all ??= new Map(whole().map((file) => [file.path, file]));
      const file = all.get(path);
      if (!file) throw new Error(`${name} is no file of the index any more`);
      return file.contents;
    };
    return new LateFile(path, () => path, contents);
  };
  const put = (kind: Kind, digits: string, contents: string | Uint8Array | undefined): string => {
    const name = fileName(kind, digits);
    outputs.push(contents === undefined ? standing(name) : deflated(name, () => contents));
    return digits;
  };
  return {
    outputs,
    add: (kind, contents) => put(kind, shortHash(contents), contents),
    again: (kind, digits) => put(kind, digits, undefined),
    addList: (kind, files) =>
      files.flatMap(({ first, digits, contents }) => [first, put(kind, digits, contents)]),
    addPacked(files) {
      for (const [name, contents] of files) {
        const key = `search/${name}`;
        outputs.push(contents ? { path: key, key, contents } : standing(name));
      }
    },
  };
}
