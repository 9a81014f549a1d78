/** A word that no post has → words that look like it: either its beginning or its end is right. */
import { distance } from './distance.ts';
import type { IndexFiles } from './files.ts';
import type { Lexicon } from './lexicon.ts';

const SHORTEST = 4;
/** From here on two letters may differ. */
const LONG = 8;
const MOST_WORDS = 4;

/** The nearest first, of those the most frequent. */
export async function wordsLike(
  word: string,
  files: IndexFiles,
  lexicon: Lexicon,
): Promise<string[]> {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const most = word.length < LONG ? 1 : 2;
  const half = Math.max(1, (word.length >> 1) - 1);
  const [byStart, byEnd] = await Promise.all([
    lexicon.beginningWith(word.slice(0, half)),
    wordsEndingWith(word.slice(-half), files),
  ]);
  const frequencies = new Map(byStart.map((each) => [each, 0]));
  for (const [each, frequency] of byEnd) frequencies.set(each, frequency);
  const near = [...frequencies]
    .map(([each, frequency]) => ({ each, frequency, far: distance(word, each, most) }))
    .filter(({ each, far }) => far <= most && /^[a-z]+$/.test(each))
    .sort((a, b) => a.far - b.far || b.frequency - a.frequency || (a.each < b.each ? -1 : 1));
  return near
    .filter(({ far }) => far === near[0]?.far)
    .slice(0, MOST_WORDS)
    .map(({ each }) => each);
}

async function wordsEndingWith(end: string, files: IndexFiles): Promise<[string, number][]> {
  const lines = await files.lines('words', reversed(end));
  return lines.map((line) => [reversed(line.slice(0, -1)), Number(line.slice(-1))]);
}

function reversed(word: string): string {
  return [...word].reverse().join('');
}
