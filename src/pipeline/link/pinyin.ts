/** Chinese text as pinyin: the only place that loads its dictionary. */
import { pinyin } from 'pinyin-pro';

/** Each character's syllable with its tone as a digit; other characters stay as they are. */
export function spell(text: string): string[] {
  return pinyin(text, { toneType: 'num', type: 'array', nonZh: 'spaced' });
}
