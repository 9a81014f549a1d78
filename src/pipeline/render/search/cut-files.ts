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
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  let scale = 1;
  while (total / (SMALLEST * scale) > MOST_FILES) scale *= 2;
  const files: Entry[][] = [];
  let size = Infinity;
  for (const entry of entries) {
    const isFull = size >= SMALLEST * scale && numberFrom(entry.key) % CHANCE === 0;
    if (isFull || size + entry.size > LARGEST * scale) {
      files.push([]);
      size = 0;
    }
    files.at(-1)?.push(entry);
    size += entry.size;
  }
  return files;
}

/** FNV-1a */
function numberFrom(key: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  }
  return number >>> 8;
}
