/** English words → stems, by Porter's algorithm: `detecting` and `detection` are one word. */

const C = '[^aeiou]';
const V = '[aeiouy]';
const CS = `${C}[^aeiouy]*`;
const VS = `${V}[aeiou]*`;
/** At least one, exactly one, more than one sequence of vowel and consonant. */
const SOME = new RegExp(`^(?:${CS})?${VS}${CS}`);
const ONE = new RegExp(`^(?:${CS})?${VS}${CS}(?:${VS})?$`);
const MORE = new RegExp(`^(?:${CS})?${VS}${CS}${VS}${CS}`);
const VOWEL = new RegExp(`^(?:${CS})?${V}`);
/** Consonant, vowel, consonant at the end: `hop`. */
const SHORT = new RegExp(`^${CS}${V}[^aeiouwxy]$`);

const LONGER = pairs(
  'ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous ' +
    'ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive ' +
    'biliti ble logi log',
);
const SHORTER = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');
const ENDING =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

/** Words of other languages come out as they are, or nearly. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  let stemmed = inflected(word);
  for (const [table] of [[LONGER], [SHORTER]] as const) stemmed = swapped(stemmed, table);
  stemmed = replaced(stemmed, ENDING, MORE, '');
  const [, base] = /^(.*)e$/.exec(stemmed) ?? [];
  if (base && (MORE.test(base) || (ONE.test(base) && !SHORT.test(base)))) stemmed = base;
  if (/ll$/.test(stemmed) && MORE.test(stemmed)) stemmed = stemmed.slice(0, -1);
  return stemmed.toLowerCase();
}

/** Without the endings of plural, past and progress: what `works` and `working` share. */
export function inflected(word: string): string {
  const begun = word.replace(/^y/, 'Y');
  const base = pastOf(begun.replace(/(ss|i)es$|([^s])s$/, '$1$2'));
  return replaced(base, /^(.*)y$/, VOWEL, 'i');
}

function pastOf(word: string): string {
  const [, agreed] = /^(.*)eed$/.exec(word) ?? [];
  if (agreed !== undefined) return SOME.test(agreed) ? `${agreed}ee` : word;
  const [, base] = /^(.*)(?:ed|ing)$/.exec(word) ?? [];
  if (base === undefined || !VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base) || SHORT.test(base)) return `${base}e`;
  return base.replace(/([^aeiouylsz])\1$/, '$1');
}

function replaced(word: string, pattern: RegExp, condition: RegExp, by: string): string {
  const [, base] = pattern.exec(word) ?? [];
  return base !== undefined && condition.test(base) ? base + by : word;
}

/** The longest ending that fits counts, whether it may be replaced or not. */
function swapped(word: string, table: readonly [string, string][]): string {
  const [ending, by] = table.find(([each]) => word.endsWith(each)) ?? [];
  if (ending === undefined || by === undefined) return word;
  const base = word.slice(0, -ending.length);
  return SOME.test(base) ? base + by : word;
}

function pairs(written: string): [string, string][] {
  return Array.from(
    written.matchAll(/(\S+) (\S+)/g),
    ([, from = '', to = '']): [string, string] => [from, to === '-' ? '' : to],
  ).sort(([a], [b]) => b.length - a.length);
}
