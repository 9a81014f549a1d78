/** Two dollars that hold no formula: prices (`价格$5和$6元`), and prose behind a stray dollar. */

/** What is written between two dollars, and the characters beside them (empty at an edge). */
export interface BetweenDollars {
  before: string;
  content: string;
  after: string;
}

/**
 * Whether no TeX is plausible here: then the first dollar is text, and the second may open a
 * formula. Conservative: it takes words, and a second dollar that stands where one opens.
 */
export function isNoFormula(between: BetweenDollars): boolean {
  return isPrice(between) || isPriceBefore(between) || isProse(between);
}

const HAN = '\\p{Script=Han}';
const MARK = '\\u3000-\\u303f\\uff01-\\uff65';
/** A number, with or without a space before it: `5`, ` 1,000`, `.99`. */
const AMOUNT_FIRST = /^ ?\.?\d[\d.,]*/;
const AMOUNT_LAST = /\d[\d.,]*$/;
/** No price holds a command, an index, a power or a group; `\$` is no command. */
const TEX = /\\[A-Za-z{}]|[\^_{}]/;
const CHINESE = new RegExp(`[${HAN}${MARK}]`, 'u');
/** Words, which a formula has in `\text`: Chinese, its marks, or two Latin letters and more. */
const WORDS = new RegExp(`[${HAN}${MARK}…—]|[A-Za-z]{2}`, 'u');
/** No formula ends so, but what stands between two prices does: `$5-$10`, `$5 ($6)`. */
const OPEN_END = /[\s\-–—~～/,;:+=&(（…]$/u;
/** What a formula or a name of the shell may begin with, so that the dollar before it opens one. */
const OPENED = /[\\({[|<>+*]|(?!\p{Script=Han})[\p{L}\p{N}]/u;

/** `$5 和 $6`: the first dollar is that of a price. */
function isPrice({ before, content, after }: BetweenDollars): boolean {
  const amount = AMOUNT_FIRST.exec(content)?.[0];
  if (amount === undefined) return false;
  const rest = content.slice(amount.length);
  if (rest === '' || TEX.test(content)) return false;
  const words = WORDS.test(rest);
  if (/\d/.test(after)) return words || OPEN_END.test(rest) || /[A-Z]/.test(before);
  if (!words) return false;
  const spaced = /\s$/.test(rest);
  if (amount.startsWith(' ')) return spaced && /^\s?$/.test(after);
  return OPENED.test(after) && (spaced || CHINESE.test(rest));
}

/** `5$ 和 6$`: the sign after the number. */
function isPriceBefore({ before, content }: BetweenDollars): boolean {
  if (!/\d/.test(before)) return false;
  const amount = AMOUNT_LAST.exec(content)?.[0];
  if (amount === undefined || TEX.test(content)) return false;
  const words = content.slice(0, -amount.length);
  return CHINESE.test(words) || (/^\s/.test(words) && WORDS.test(words));
}

const MARK_FIRST = /^[，。；：！？、）】》」』]/u;
const LATIN_WORD_LAST = /\s[A-Za-z]{2,}\s$/;

/** `$x 为 $y$`, `$HOME and $PATH`, `6$，设 $x$`: what is between is a sentence. */
function isProse({ content, after }: BetweenDollars): boolean {
  if (!OPENED.test(after)) return false;
  if (MARK_FIRST.test(content)) return !TEX.test(content);
  if (/^\s/.test(content) || !/\s$/.test(content)) return false;
  return hasChineseOutsideGroups(content) || (!TEX.test(content) && LATIN_WORD_LAST.test(content));
}

function hasChineseOutsideGroups(content: string): boolean {
  let rest = content;
  for (let next = ''; next !== rest; ) {
    next = rest;
    rest = rest.replace(/\{[^{}]*\}/g, '');
  }
  return CHINESE.test(rest);
}
