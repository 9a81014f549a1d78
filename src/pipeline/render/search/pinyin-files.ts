/** Pairs of characters by their pinyin → files: `juanji` and `jj` find 卷积. */
import { byCodeUnit } from '../../../base/order.ts';
import { readings } from '../../../base/pinyin.ts';
import { cutFiles } from './cut-files.ts';
import type { Posting } from './postings.ts';
import type { KeyedFile } from './term-files.ts';
import { frequency } from './word-files.ts';

/** Of pairs that sound alike, so many of the most frequent. */
const MOST_PAIRS = 8;

/** One sound a line, initials first: `jj juan ji 卷积5捐寄1`. */
export function pinyinFiles(postings: readonly Posting[], posts: number): KeyedFile[] {
  const lines = [...pairsBySound(postings, leastPosts(posts))]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, pairs]) => {
      const line = `${key} ${pairs.slice(0, MOST_PAIRS).map(written).join('')}`;
      return { key, line, size: line.length * 2 };
    });
  return cutFiles(lines).map((file) => ({
    first: file[0]?.key ?? '',
    contents: new TextEncoder().encode(file.map(({ line }) => line).join('\n')),
  }));
}

/** A pair that few of many posts have is seldom a word; of few posts, all pairs take little room. */
function leastPosts(posts: number): number {
  if (posts < 50) return 1;
  return posts < 200 ? 2 : 3;
}

interface Pair {
  pair: string;
  posts: number;
}

function pairsBySound(postings: readonly Posting[], least: number): Map<string, Pair[]> {
  const sounds = new Map<string, Pair[]>();
  const known = new Map<string, string[]>();
  const soundsOf = (character: string): string[] => {
    const read = known.get(character) ?? readings(character);
    known.set(character, read);
    return read;
  };
  for (const { term, posts } of postings) {
    if (posts < least || !/^\p{Script=Han}{2}$/u.test(term)) continue;
    const [first = '', second = ''] = term;
    for (const one of soundsOf(first)) {
      for (const two of soundsOf(second)) {
        const key = `${one[0]}${two[0]} ${one} ${two}`;
        const pairs = sounds.get(key);
        if (pairs) pairs.push({ pair: term, posts });
        else sounds.set(key, [{ pair: term, posts }]);
      }
    }
  }
  for (const pairs of sounds.values()) pairs.sort((a, b) => b.posts - a.posts);
  return sounds;
}

function written({ pair, posts }: Pair): string {
  return pair + frequency(posts);
}
