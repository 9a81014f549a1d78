/** What belongs to Chinese text: characters, punctuation, and where a line may be joined. */

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
/** CJK symbols and punctuation, full-width forms, and the marks that Chinese shares with Latin. */
const PUNCTUATION = '\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65';

export const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'gu');
export const HAN_OR_MARK = new RegExp(`[${HAN}${PUNCTUATION}]`, 'u');

/** Whether a line break between the two characters is no space: Chinese is written without. */
export function joinsWithoutSpace(before: string, after: string): boolean {
  return HAN_OR_MARK.test(before) && HAN_OR_MARK.test(after);
}
