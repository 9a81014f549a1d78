/** Files of a sorted list, as they are in the last index or with what they hold. */
import { shortHash } from '../../../base/hash.ts';
import type { IndexFile } from '../../../model.ts';
import type { Sized } from './cut-files.ts';
import { type CutFile, fileOf, recutFiles } from './recut-files.ts';

export interface ListFile extends IndexFile {
  /** Absent where the file is one of the last index. */
  contents?: Uint8Array;
}

export function listFiles<Entry extends Sized>(
  cut: CutFile<Entry>[],
  encoded: (entries: Entry[]) => Uint8Array,
): ListFile[] {
  return cut.map((file) => {
    if (!Array.isArray(file)) return file;
    const contents = encoded(file);
    const size = file.reduce((sum, entry) => sum + entry.size, 0);
    return { first: file[0]?.key ?? '', size, digits: shortHash(contents), contents };
  });
}

/** A key with what follows it. */
export interface Line extends Sized {
  line: string;
}

export function lineFiles(cut: CutFile<Line>[]): ListFile[] {
  const utf8 = new TextEncoder();
  return listFiles(cut, (lines) => utf8.encode(lines.map(({ line }) => line).join('\n')));
}

/** Lines by key that are to stand in the list, or no longer. */
export type ChangedLines = ReadonlyMap<string, Line | undefined>;

export function updatedLines(
  files: readonly IndexFile[],
  lines: ChangedLines,
  load: (file: IndexFile) => Line[],
): ListFile[] {
  const byFile = new Map<number, Map<string, Line>>();
  for (const [key, line] of lines) {
    const at = fileOf(key, files);
    const file = files[at];
    const known =
      byFile.get(at) ?? new Map((file ? load(file) : []).map((each) => [each.key, each]));
    byFile.set(at, known);
    if (line) known.set(key, line);
    else known.delete(key);
  }
  const changed = new Map(
    [...byFile].map(([at, known]) => [at, [...known.values()].sort(byKey)] as const),
  );
  return lineFiles(recutFiles({ files, changed, load }));
}

function byKey(a: Line, b: Line): number {
  return a.key < b.key ? -1 : 1;
}
