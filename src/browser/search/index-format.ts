/** The index as files: `index.json`, and what those that it names hold once inflated. */
import type { FormulaManifest } from '../formula/open-formulas.ts';

/** Of another version, an index cannot be read. */
export const INDEX_VERSION = 1;

/** `search/index.json`: of each list, the first key of a file and the hash in its name, by turns. */
export interface Manifest {
  /** Absent where the site has none. */
  formulas?: FormulaManifest;
  version: number;
  /** Numbered by date, oldest first; those without a date before them. */
  posts: number;
  /** Years with the number of their first post, the oldest first. */
  years: [year: number, first: number][];
  /** Terms and their places. */
  terms: string[];
  /** Words spelt backwards. */
  words: string[];
  /** Pairs of characters by their pinyin. */
  pinyin: string[];
  /** Hashes of the files that name the parts of `POSTS_A_TABLE` posts each. */
  tables: string[];
  tags: string;
  traditional: string;
}

export const POSTS_A_TABLE = 256;

/** Digits of the hash of a part, which tell its versions apart. */
export const PART_HASH = 6;

/** One part of a post, as JSON. */
export interface StoredPart {
  url: string;
  title: string;
  date?: string;
  tags: string[];
  lang: string;
  /** Its text holds traditional characters, which must be folded to be found. */
  traditional?: true;
  sections: StoredSection[];
}

export interface StoredSection {
  /** Of its heading; absent before the first one. */
  id?: string;
  heading: StoredRun[];
  runs: StoredRun[];
}

export type StoredRun = string | { tex: string; display?: true };

/** Tags with the numbers of their posts, each as the distance from the one before. */
export type StoredTags = [name: string, posts: number[]][];

export function fileName(
  kind: 'terms' | 'words' | 'pinyin' | 'table' | 'tags' | 'traditional',
  hash: string,
): string {
  return `${kind}-${hash}.bin`;
}

export function partFileName(post: number, part: number, hash: string): string {
  return `part-${post}-${part}-${hash}.bin`;
}
