/** Pairs of characters by their pinyin → files: `juanji` and `jj` find 卷积. */
import { byCodeUnit } from '../../../base/order.ts';
import { readings } from '../../../base/pinyin.ts';
import { cutFiles } from './cut-files.ts';
import { type ChangedLines, type Line, type ListFile, lineFiles } from './list-files.ts';
import type { Posting } from './postings.ts';
import type { Counts } from './updated-terms.ts';
import { frequency } from './word-files.ts';

/** Of pairs that sound alike, so many of the most frequent. */
const MOST_PAIRS = 8;

interface Pair {
  pair: string;
  posts: number;
}

/** By sound, initials first, `jj juan ji`: all pairs, the most frequent first. */
type Sounds = Map<string, Pair[]>;

export interface PinyinFiles {
  files: ListFile[];
  /** Each sound with all its pairs and in how many posts they are: `jj juan ji 卷积57捐寄3`. */
  sounds: string;
}

/** One sound a line: `jj juan ji 卷积5捐寄1`. */
export function pinyinFiles(postings: readonly Posting[], posts: number): PinyinFiles {
  const sounds = soundsOf(postings, leastPosts(posts));
  const keys = [...sounds.keys()].sort(byCodeUnit);
  const lines = keys.map((key) => lineOf(key, sounds.get(key) ?? []));
  const known = keys.map((key) => `${key} ${counted(sounds.get(key) ?? [])}`);
  return { files: lineFiles(cutFiles(lines)), sounds: known.join('\n') };
}

/** A pair that few of many posts have is seldom a word; of few posts, all pairs take little room. */
export function leastPosts(posts: number): number {
  if (posts < 50) return 1;
  return posts < 200 ? 2 : 3;
}

/** `least` was that of the last index, too. */
export function changedPinyin(
  counts: Counts,
  least: number,
  before: string,
): { lines: ChangedLines; sounds: string } {
  const moved = [...counts].filter(
    ([term, [was, is]]) => isPair(term) && was !== is && Math.max(was, is) >= least,
  );
  const lines = new Map<string, Line | undefined>();
  if (moved.length === 0) return { lines, sounds: before };
  const known = new Map(before === '' ? [] : before.split('\n').map(keyed));
  const keysOf = keysOfPairs();
  const changed: Sounds = new Map();
  for (const [pair, [, posts]] of moved) {
    for (const key of keysOf(pair)) {
      const pairs = changed.get(key) ?? pairsIn(known.get(key) ?? '');
      const others = pairs.filter((each) => each.pair !== pair);
      changed.set(key, posts >= least ? [...others, { pair, posts }] : others);
    }
  }
  for (const [key, pairs] of changed) {
    pairs.sort(byPosts);
    lines.set(key, pairs.length > 0 ? lineOf(key, pairs) : undefined);
    if (pairs.length > 0) known.set(key, counted(pairs));
    else known.delete(key);
  }
  const sounds = [...known].map(([key, pairs]) => `${key} ${pairs}`).sort(byCodeUnit);
  return { lines, sounds: sounds.join('\n') };
}

export function pinyinLines(text: string): Line[] {
  return text.split('\n').map((line) => withSize(keyed(line)[0], line));
}

function isPair(term: string): boolean {
  return term.length >= 2 && /^\p{Script=Han}{2}$/u.test(term);
}

function soundsOf(postings: readonly Posting[], least: number): Sounds {
  const sounds: Sounds = new Map();
  const keysOf = keysOfPairs();
  for (const { term, posts } of postings) {
    if (posts < least || !isPair(term)) continue;
    for (const key of keysOf(term)) {
      const pairs = sounds.get(key);
      if (pairs) pairs.push({ pair: term, posts });
      else sounds.set(key, [{ pair: term, posts }]);
    }
  }
  for (const pairs of sounds.values()) pairs.sort(byPosts);
  return sounds;
}

/** Every way to read a pair. */
function keysOfPairs(): (pair: string) => string[] {
  const known = new Map<string, string[]>();
  const soundsOf = (character: string): string[] => {
    const read = known.get(character) ?? readings(character);
    known.set(character, read);
    return read;
  };
  return ([...characters]) => {
    const [first = '', second = ''] = characters;
    return soundsOf(first).flatMap((one) =>
      soundsOf(second).map((two) => `${one[0]}${two[0]} ${one} ${two}`),
    );
  };
}

function byPosts(a: Pair, b: Pair): number {
  return b.posts - a.posts || byCodeUnit(a.pair, b.pair);
}

function lineOf(key: string, pairs: Pair[]): Line {
  const most = pairs.slice(0, MOST_PAIRS).map(({ pair, posts }) => pair + frequency(posts));
  return withSize(key, `${key} ${most.join('')}`);
}

function withSize(key: string, line: string): Line {
  return { key, line, size: line.length * 2 };
}

function counted(pairs: Pair[]): string {
  return pairs.map(({ pair, posts }) => pair + posts).join('');
}

/** A line → its key, and its pairs. */
function keyed(line: string): [key: string, pairs: string] {
  const end = line.lastIndexOf(' ');
  return [line.slice(0, end), line.slice(end + 1)];
}

function pairsIn(text: string): Pair[] {
  return [...text.matchAll(/(\D+)(\d+)/g)].map(([, pair = '', posts]) => ({
    pair,
    posts: Number(posts),
  }));
}
