/** Sort keys: Latin names alphabetically, then Chinese names by pinyin; no locale of the machine. */
import type { Source } from '../../model.ts';
import type { SortKey } from './taxonomies.ts';

const HAN = /\p{Script=Han}/u;

/** Spells Chinese text: an entry for each character. */
type Spell = (text: string) => string[];

/** The order of this site's terms; the dictionary of pinyin is loaded only where one has Han. */
export async function sortKeyFor(sources: Source[]): Promise<SortKey> {
  const names = sources.flatMap(({ frontMatter }) => [
    ...frontMatter.tags,
    ...frontMatter.categories.flat(),
  ]);
  if (!names.some((name) => HAN.test(name))) return (name) => collationKey(name, () => []);
  const { spell } = await import('../../base/pinyin.ts');
  return (name) => collationKey(name, spell);
}

/**
 * Compares by UTF-16 unit, from the first letter or digit on; `R-FCN` before `检测` (jiance) before
 * `图像` (tuxiang).
 */
export function collationKey(name: string, spell: Spell): string {
  const folded = name.normalize('NFKC').toLowerCase();
  const first = /[\p{L}\p{N}]/u.exec(folded);
  if (!first) return `0${folded}`;
  const word = folded.slice(first.index);
  return HAN.test(first[0]) ? `2${spell(word).join('\u0001')}` : `1${word}`;
}
