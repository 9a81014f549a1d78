/** Straight quotes paired to curly ones, beside Chinese too, where no space tells which is which. */
import { hasHan } from './han.ts';

/** Stands for a formula, code or a picture in the text that is handed in. */
export const OBJECT = '\ufffc';

const LEFT = { '"': '“', "'": '‘' } as const;
const RIGHT = { '"': '”', "'": '’' } as const;
type Quote = keyof typeof LEFT;

/**
 * `text` with its quotes paired, of the same length. One that has no partner stays straight, as do
 * primes (`5'10"`) and the places in `kept`; an apostrophe is curly.
 */
export function pairQuotes(text: string, kept: ReadonlySet<number> = new Set()): string {
  const characters = text.split('');
  /** Where quotes are open, the innermost last. */
  const open: { at: number; quote: Quote }[] = [];
  for (const [at, quote] of characters.entries()) {
    if (!isQuote(quote) || kept.has(at)) continue;
    const around = { before: beforeOf(characters, at), after: text.slice(at + 1) };
    if (quote === "'" && isApostrophe(around)) {
      characters[at] = RIGHT[quote];
      continue;
    }
    const partner = open.findLastIndex((each) => each.quote === quote);
    if (partner !== -1 && canClose(around.before)) {
      const left = open[partner]?.at ?? at;
      open.length = partner;
      characters[left] = LEFT[quote];
      characters[at] = RIGHT[quote];
    } else if (canOpen(quote, around)) {
      open.push({ at, quote });
    } else if (quote === "'" && /[\p{Script=Latin}]$/u.test(around.before)) {
      characters[at] = RIGHT[quote]; // students', f'
    }
  }
  return characters.join('');
}

interface Around {
  before: string;
  after: string;
}

function isQuote(character: string): character is Quote {
  return character === '"' || character === "'";
}

/** The whole character before `at`, also one of two units. */
function beforeOf(characters: string[], at: number): string {
  return [...characters.slice(Math.max(0, at - 2), at).join('')].at(-1) ?? '';
}

/** `don't`, `1990's`, `'90s` */
function isApostrophe({ before, after }: Around): boolean {
  if (/[\p{L}\p{N}]/u.test(before) && !hasHan(before)) {
    return /^\p{Script=Latin}/u.test(after);
  }
  return /^\d0s(?![\p{L}\p{N}])|^\d\d(?![\p{L}\p{N}'"%.])/u.test(after) && !hasHan(before);
}

const OPENS = '[\\s(\\[{（［【「『《〈“‘—–-]';

function canClose(before: string): boolean {
  return before !== '' && !new RegExp(`^${OPENS}$`, 'u').test(before);
}

/** Not after a word or a number, where a single one is an apostrophe and either may be a prime. */
function canOpen(quote: Quote, { before, after }: Around): boolean {
  if (after === '' || /^[\s，。、；：！？）」』》〉】〕…,.;:!?)\]}]/u.test(after)) return false;
  const isAfterWord = /[\p{L}\p{N}]/u.test(before) && !hasHan(before);
  return !isAfterWord && (quote === '"' || before !== OBJECT);
}

/** `--`, `---` and `...` as one character; an option of a command (`--strict`) stays as it is. */
export function setDashes(text: string): string {
  return text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<![-\s]|^)--(?!-)|(?<!-)--(?=\s|$)/gm, '–')
    .replace(/(?<!\.)\.{3}(?!\.)/g, '…');
}
