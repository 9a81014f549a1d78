/** A sorted list → files of about the same size, cut so that an edit moves few of the cuts. */

/** Bytes before they are compressed. */
const SMALLEST = 8_192;
const LARGEST = SMALLEST * 4;
/** One key of so many may begin a file. */
const CHANCE = 64;
/** A large list has larger files, or the list of its files would be long. */
const MOST_FILES = 1_024;

export interface Sized {
  key: string;
  size: number;
}

/** Whether a key begins a file follows from the key, and from how much stands before it. */
export function cutFiles<Entry extends Sized>(entries: readonly Entry[]): Entry[][] {
  const scale = scaleFor(entries.reduce((sum, { size }) => sum + size, 0));
  const files: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    if (beginsFile(entry, size, scale)) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += entry.size;
  }
  return files;
}

/** How many times larger than usual the files of a list are. */
export function scaleFor(total: number): number {
  let scale = 1;
  while (total / (SMALLEST * scale) > MOST_FILES) scale *= 2;
  return scale;
}

/** `before` is the size of the file that stands before it. */
export function beginsFile({ key, size }: Sized, before: number, scale: number): boolean {
  return beginsFileAnyway(key, before, scale) || before + size > LARGEST * scale;
}

/** Whatever its size. */
export function beginsFileAnyway(key: string, before: number, scale: number): boolean {
  return before >= SMALLEST * scale && numberFrom(key) % CHANCE === 0;
}

/** FNV-1a */
function numberFrom(key: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  }
  return number >>> 8;
}
