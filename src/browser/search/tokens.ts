/** Text → words and Chinese characters, folded: the same for the index and for queries. */

export interface Token {
  /** What is looked up: lower case, without marks, of usual width; simplified Chinese. */
  folded: string;
  /** Parts of a compound and of a name in camelCase, by which it is found too. */
  parts: string[];
  /** One character of Chinese, or of kana, which is written without spaces as well. */
  isHan: boolean;
  start: number;
  end: number;
}

/** Traditional → simplified, by character. */
export type HanTable = ReadonlyMap<string, string>;

const HAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
/** Latin and other letters, digits, marks; without Chinese, which `\p{L}` would swallow. */
const LETTERS = `(?:(?![${HAN}])[\\p{L}\\p{N}\\p{M}])+`;
const TOKEN = new RegExp(
  `([${HAN}])|[A-Za-z]{1,2}(?:\\+\\+|#)|${LETTERS}(?:[-_.'’×‐]${LETTERS})*`,
  'gu',
);
/** Longer ones are addresses and numbers of many parts, which nobody types in one word. */
const LONGEST = 32;

export function tokensOf(text: string, simplified?: HanTable): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: written, 1: han, index }) => ({
    folded: han === undefined ? word(written) : fold(han, simplified),
    parts: han === undefined ? partsOf(written) : [],
    isHan: han !== undefined,
    start: index,
    end: index + written.length,
  }));
}

/** One text for all ways to write it. Folding twice is folding once. */
export function fold(text: string, simplified?: HanTable): string {
  const plain = /^[a-z\d\u4e00-\u9fff]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .replaceAll('ς', 'σ');
  return simplified?.get(plain) ?? plain;
}

function word(written: string): string {
  return fold(written.replace(/[-_.'’‐]/g, '').replaceAll('×', 'x')).slice(0, LONGEST);
}

/** `R-FCN` → `fcn`, `maxPooling` → `max` and `pooling`; what has one part has none. */
function partsOf(written: string): string[] {
  if (/^\p{Lu}?[\p{Ll}\d]*$/u.test(written)) return [];
  const parts = written
    .split(/[-_.'’‐×]|(?=\+\+|#)/)
    .flatMap((part) => [part, ...part.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)]);
  const whole = word(written);
  const isSigned = /[+#]/.test(whole);
  return [...new Set(parts.map(word))].filter(
    (part) => part !== whole && (isSigned ? /^\w/ : /../).test(part),
  );
}
