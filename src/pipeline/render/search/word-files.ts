/** Words spelt backwards → files: where the beginning of a word is mistyped, its end finds it. */
import { byCodeUnit } from '../../../base/order.ts';
import { cutFiles } from './cut-files.ts';
import { type ChangedLines, type Line, type ListFile, lineFiles } from './list-files.ts';
import type { Posting } from './postings.ts';
import type { Counts } from './updated-terms.ts';

/** Shorter ones have too many neighbours. */
const SHORTEST = 4;

/** One word a line, with a digit for how many posts have it. */
export function wordFiles(postings: readonly Posting[]): ListFile[] {
  const lines = postings.filter(isWord).map(({ term, posts }) => lineOf(backwards(term), posts));
  return lineFiles(cutFiles(lines.sort((a, b) => byCodeUnit(a.key, b.key))));
}

export function changedWords(counts: Counts): ChangedLines {
  const lines = new Map<string, Line | undefined>();
  for (const [term, [before, after]] of counts) {
    if (!isWord({ term }) || frequency(before) === frequency(after)) continue;
    const key = backwards(term);
    lines.set(key, after > 0 ? lineOf(key, after) : undefined);
  }
  return lines;
}

export function wordLines(text: string): Line[] {
  return text.split('\n').map((line) => withSize(line.slice(0, -1), line));
}

function isWord({ term }: Pick<Posting, 'term'>): boolean {
  return term.length >= SHORTEST && /^[a-z]+$/.test(term);
}

function backwards(term: string): string {
  return [...term].reverse().join('');
}

function lineOf(key: string, posts: number): Line {
  return withSize(key, key + frequency(posts));
}

function withSize(key: string, line: string): Line {
  return { key, line, size: key.length + 2 };
}

/** 0 for one post, 1 from two, 2 from four; at most 9. */
export function frequency(posts: number): number {
  return Math.min(9, Math.floor(Math.log2(posts)));
}
