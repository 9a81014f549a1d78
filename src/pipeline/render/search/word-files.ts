/** Words spelt backwards → files: where the beginning of a word is mistyped, its end finds it. */
import { byCodeUnit } from '../../../base/order.ts';
import { cutFiles } from './cut-files.ts';
import type { Posting } from './postings.ts';
import type { KeyedFile } from './term-files.ts';

/** Shorter ones have too many neighbours. */
const SHORTEST = 4;

/** One word a line, with a digit for how many posts have it. */
export function wordFiles(postings: readonly Posting[]): KeyedFile[] {
  const lines = postings
    .filter(({ term }) => term.length >= SHORTEST && /^[a-z]+$/.test(term))
    .map(({ term, posts }) => ({ key: [...term].reverse().join(''), posts }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ key, posts }) => ({ key, line: key + frequency(posts), size: key.length + 2 }));
  return cutFiles(lines).map((file) => ({
    first: file[0]?.key ?? '',
    contents: new TextEncoder().encode(file.map(({ line }) => line).join('\n')),
  }));
}

/** 0 for one post, 1 from two, 2 from four; at most 9. */
export function frequency(posts: number): number {
  return Math.min(9, Math.floor(Math.log2(posts)));
}
