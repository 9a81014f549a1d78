/** Chinese text as pinyin: the only place that loads its dictionary. */
import { pinyin } from 'pinyin-pro';

/** Each character's syllable with its tone as a digit; other characters stay as they are. */
export function spell(text: string): string[] {
  return pinyin(text, { toneType: 'num', type: 'array', nonZh: 'spaced' });
}

/** Every way to read one character, without tones and as it is typed: `lv` for 绿. */
export function readings(character: string): string[] {
  const read = pinyin(character, {
    ...{ multiple: true, toneType: 'none', type: 'array', v: true, nonZh: 'removed' },
  } as const);
  return [...new Set(read)].filter((syllable) => /^[a-z]+$/.test(syllable));
}
