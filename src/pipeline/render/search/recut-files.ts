/** A list of which some keys have changed → the files that `cutFiles` would make of it, most of them as they are. */
import type { IndexFile } from '../../../model.ts';
import { beginsFile, beginsFileAnyway, cutFiles, type Sized, scaleFor } from './cut-files.ts';

/** A file as it is, or what a new one holds. */
export type CutFile<Entry> = IndexFile | Entry[];

export interface RecutRequest<Entry> {
  /** As `cutFiles` cut them. */
  files: readonly IndexFile[];
  /** By the number of its file, what that holds now; of a list without files, all is in the first. */
  changed: ReadonlyMap<number, Entry[]>;
  /** What a file holds. */
  load(file: IndexFile): Entry[];
}

export function recutFiles<Entry extends Sized>(request: RecutRequest<Entry>): CutFile<Entry>[] {
  const { files, changed, load } = request;
  if (files.length === 0) return cutFiles(changed.get(0) ?? []);
  const sizes = files.map(({ size }, at) => sizeOf(changed.get(at)) ?? size);
  const scale = scaleFor(sum(sizes));
  if (scale !== scaleFor(sum(files.map(({ size }) => size)))) {
    return cutFiles(files.flatMap((file, at) => changed.get(at) ?? load(file)));
  }
  const cut: CutFile<Entry>[] = [];
  let size = Infinity; // of the last file in `cut`
  for (const [at, file] of files.entries()) {
    const isPrecededAsBefore = size === (files[at - 1]?.size ?? Infinity);
    if (!changed.has(at) && (isPrecededAsBefore || beginsFileAnyway(file.first, size, scale))) {
      cut.push(file);
      size = file.size;
      continue;
    }
    for (const entry of changed.get(at) ?? load(file)) {
      if (beginsFile(entry, size, scale)) {
        cut.push([entry]);
        size = 0;
      } else openedLast(cut, load).push(entry);
      size += entry.size;
    }
  }
  return cut;
}

/** The number of the file that holds `key`, or would. */
export function fileOf(key: string, files: readonly IndexFile[]): number {
  let [from, to] = [0, files.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((files[middle]?.first ?? '') <= key) from = middle;
    else to = middle;
  }
  return from;
}

function openedLast<Entry>(cut: CutFile<Entry>[], load: (file: IndexFile) => Entry[]): Entry[] {
  const last = cut.pop() ?? [];
  const entries = Array.isArray(last) ? last : load(last);
  cut.push(entries);
  return entries;
}

function sizeOf(entries: readonly Sized[] | undefined): number | undefined {
  return entries && sum(entries.map(({ size }) => size));
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
