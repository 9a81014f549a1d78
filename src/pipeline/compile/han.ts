/** What belongs to Chinese text: characters, punctuation, and where a line may be joined. */

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}';
/** CJK symbols and punctuation, and full-width forms. */
const PUNCTUATION = '\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65';
/** Quotes, dashes and dots that Chinese shares with Latin. */
const SHARED = '·—‘’“”…';

export const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'gu');
const HAN_SOMEWHERE = new RegExp(`[${HAN}]`, 'u');
const HAN_OR_MARK = new RegExp(`[${HAN}${PUNCTUATION}]`, 'u');
const WIDE_MARK = new RegExp(`[${PUNCTUATION}]`, 'u');
const CHINESE_MARK = new RegExp(`[${PUNCTUATION}${SHARED}]`, 'u');
const ANY_MARK = new RegExp(`[${HAN}${PUNCTUATION}${SHARED}]`, 'u');

/** A URL as authors write it in Chinese text: up to a space, a Chinese character or mark. */
export const BARE_URL = new RegExp(
  `(?:https?://|www\\.)[^\\s<>${HAN}${PUNCTUATION}${SHARED}]*[^\\s<>${HAN}${PUNCTUATION}${SHARED}?!.,:*_~'"]`,
  'giu',
);

/** Whether `character` is of Chinese text: no URL goes on with it. */
export function isChinese(character: string): boolean {
  return character > '\u0080' && ANY_MARK.test(character);
}

/** The URL that `text` begins with, if any: without a bracket that it does not open. */
export function bareUrlIn(text: string): string | undefined {
  const [match] = text.matchAll(BARE_URL);
  return match?.index === 0 ? withoutClosing(match[0]) : undefined;
}

/** What stands before the first Chinese mark: all that can end a URL whose host is Chinese. */
export function beforeChineseMark(text: string): string {
  const end = text.search(CHINESE_MARK);
  return end === -1 ? text : text.slice(0, end);
}

/** `(https://a.org/b)，`: a bracket that the URL does not open is none of it. */
export function withoutClosing(url: string): string {
  const count = (bracket: string) => url.split(bracket).length;
  return url.endsWith(')') && count(')') > count('(') ? withoutClosing(url.slice(0, -1)) : url;
}

/** Stands for a formula where characters are asked about; no author's text holds it. */
export const FORMULA = '\ufdd0';

/**
 * Whether a line break between the two characters is no space. Chinese is written without; a
 * full-width mark brings its own; and the gap between Chinese and a formula is the theme's to set.
 */
export function joinsWithoutSpace(before: string, after: string): boolean {
  if (WIDE_MARK.test(before) || WIDE_MARK.test(after)) return true;
  return (
    (HAN_OR_MARK.test(before) && (after === FORMULA || ANY_MARK.test(after))) ||
    (HAN_OR_MARK.test(after) && (before === FORMULA || ANY_MARK.test(before)))
  );
}

export function hasHan(text: string): boolean {
  return HAN_SOMEWHERE.test(text);
}
