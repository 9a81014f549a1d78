/** `juanji` and `jj` → the words that sound so: 卷积. */
import type { IndexFiles } from './files.ts';

/** A syllable, roughly: the index knows which there are. */
const SYLLABLE =
  /^(?:[zcs]h|[b-df-hj-np-tw-z])?(?:ing|er|[iuv]?(?:ang|eng|ong|an|en|in|ai|ei|ao|ou|a|e|o)|in|iu|ui|un|vn|i|u|v)/;
const LONGEST = 24;
const MOST_WORDS = 6;
/** Of words that are being put together, so many go on. */
const MOST_BEGUN = 24;
/** Initials have more meanings than syllables: only so long a word is taken for them. */
const MOST_INITIALS = 6;

interface Heard {
  word: string;
  /** That of its rarest pair. */
  frequency: number;
}

/** The most frequent first. One syllable by itself means too much: two are the least. */
export function wordsSounding(typed: string, files: IndexFiles): Promise<string[]> {
  const sound = typed.replaceAll("'", '');
  const isSound = /^[a-z]{2,}$/.test(sound) && sound.length <= LONGEST;
  return heard(isSound ? spellingsOf(sound) : [], files);
}

/** `jj`: initials mean more than syllables, so they are the last guess. */
export function wordsWithInitials(typed: string, files: IndexFiles): Promise<string[]> {
  const areInitials = /^[b-df-hj-np-tw-z]+$/.test(typed) && typed.length <= MOST_INITIALS;
  return heard(areInitials ? [[...typed]] : [], files);
}

async function heard(spellings: string[][], files: IndexFiles): Promise<string[]> {
  const lists = await Promise.all(
    spellings.filter(({ length }) => length > 1).map((each) => wordsSpelt(each, files)),
  );
  const words = lists.flat().sort((a, b) => b.frequency - a.frequency);
  return [...new Set(words.map(({ word }) => word))].slice(0, MOST_WORDS);
}

/** `xian` → `xian`, `xi an`. */
function spellingsOf(sound: string): string[][] {
  if (sound === '') return [[]];
  const [longest = ''] = SYLLABLE.exec(sound) ?? [];
  const found: string[][] = [];
  for (let end = longest.length; end > 0 && found.length < 8; end--) {
    const syllable = sound.slice(0, end);
    if (SYLLABLE.exec(syllable)?.[0] !== syllable) continue;
    for (const rest of spellingsOf(sound.slice(end))) found.push([syllable, ...rest]);
  }
  return found.slice(0, 8);
}

async function wordsSpelt(syllables: string[], files: IndexFiles): Promise<Heard[]> {
  const pairs = await Promise.all(
    syllables.slice(1).map((second, index) => pairsFor(syllables[index] ?? '', second, files)),
  );
  let begun: Heard[] = pairs[0] ?? [];
  for (const next of pairs.slice(1)) {
    begun = begun
      .slice(0, MOST_BEGUN)
      .flatMap(({ word, frequency }) =>
        next
          .filter((pair) => pair.word.startsWith([...word].at(-1) ?? ''))
          .map((pair) => ({
            word: word + [...pair.word].slice(1).join(''),
            frequency: Math.min(frequency, pair.frequency),
          })),
      )
      .sort((a, b) => b.frequency - a.frequency);
  }
  return begun;
}

/** Lines of the index are `jj juan ji 卷积5捐寄1`. */
async function pairsFor(first: string, second: string, files: IndexFiles): Promise<Heard[]> {
  const isInitials = first.length + second.length === 2;
  const initials = `${first[0]}${second[0]} `;
  const start = isInitials ? initials : `${initials}${first} ${second} `;
  const lines = await files.lines('pinyin', start);
  return lines
    .flatMap((line) =>
      Array.from(line.matchAll(/(\P{ASCII}+)(\d)/gu), ([, word = '', frequency]) => ({
        word,
        frequency: Number(frequency),
      })),
    )
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, 64);
}
