/** Words of a text that another does not have, counted: which ones, not where. */

/** A Chinese character, or a run of other letters and digits. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** So many of the missing words are shown. */
const SHOWN = 24;

export interface MissingWords {
  count: number;
  /** The first of them, in their order. */
  sample: string;
}

/** Words that `old` has more often than `now`. */
export function missingWords(old: string, now: string): MissingWords {
  const left = new Map<string, number>();
  for (const word of wordsOf(now)) left.set(word, (left.get(word) ?? 0) + 1);
  const missing: string[] = [];
  for (const word of wordsOf(old)) {
    const count = left.get(word) ?? 0;
    if (count === 0) missing.push(word);
    else left.set(word, count - 1);
  }
  return { count: missing.length, sample: joined(missing.slice(0, SHOWN)) };
}

/** Without lines that were decoded wrongly: nobody can read those, so nothing of them can be lost. */
export function withoutGarbled(text: string): { readable: string; isGarbled: boolean } {
  if (!text.includes('\ufffd')) return { readable: text, isGarbled: false };
  const lines = text.split('\n').filter((line) => !line.includes('\ufffd'));
  return { readable: lines.join('\n'), isGarbled: true };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function joined(words: string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
