/** Emphasis, strong emphasis and strikethrough: CommonMark 0.31.2, 6.2, with the CJK-friendly rules. */
import {
  CJK,
  characterAt,
  characterBefore,
  classOf,
  PUNCTUATION,
  SPACE,
} from './character-class.ts';

/** A run of `*`, `_` or `~` that may open or close a span. */
export interface Delimiter {
  kind: 'delimiter';
  sign: string;
  /** Where it stands; closing spans take from the left of it, opening ones from the right. */
  start: number;
  end: number;
  /** What is left of it. */
  from: number;
  to: number;
  opens: boolean;
  closes: boolean;
  /** How much each span took that ends here, and each that begins: the innermost first. */
  ended: number[];
  begun: number[];
}

const isSpace = (group: number) => (group & SPACE) !== 0;
const isCjk = (group: number) => (group & CJK) !== 0;
const isNarrowPunctuation = (group: number) => (group & (CJK | PUNCTUATION)) === PUNCTUATION;

export function delimiter(text: string, start: number, end: number): Delimiter {
  const sign = text.charAt(start);
  const sides = flanks(characterBefore(text, start), characterAt(text, end), sign);
  return {
    kind: 'delimiter',
    sign,
    start,
    end,
    from: start,
    to: end,
    ...sides,
    ended: [],
    begun: [],
  };
}

/** Left- and right-flanking, as micromark-extension-cjk-friendly has them. */
function flanks(previous: string, next: string, sign: string) {
  const before = classOf(previous);
  const after = classOf(next);
  const isStrike = sign === '~';
  const edgeBefore = isEdge(before) || (!isStrike && isMark(previous));
  const edgeAfter = isEdge(after) || (!isStrike && isMark(next));
  let opens = !edgeAfter || (isNarrowPunctuation(after) && (edgeBefore || isCjk(before)));
  let closes = !edgeBefore || (isNarrowPunctuation(before) && (edgeAfter || isCjk(after)));
  if (!isStrike && next === '~') opens = true;
  if (!isStrike && previous === '~') closes = true;
  if (sign !== '_') return { opens, closes };
  return {
    opens: opens && (isSpaceOrPunctuation(before) || !closes),
    closes: closes && (isSpaceOrPunctuation(after) || !opens),
  };
}

function isEdge(group: number): boolean {
  return isSpace(group) || isNarrowPunctuation(group);
}

function isMark(character: string): boolean {
  return character === '*' || character === '_';
}

function isSpaceOrPunctuation(group: number): boolean {
  return (group & (SPACE | PUNCTUATION)) !== 0;
}

/** Finds what each run opens and closes: "process emphasis" of appendix A, in linear time. */
export function matchEmphasis(delimiters: Delimiter[]): void {
  const openers: Delimiter[] = [];
  /** For each kind of closer, how many openers hold none for it. */
  const bottoms = new Map<string, number>();
  for (const closer of delimiters) {
    while (closer.closes && closer.from < closer.to) {
      const kind = kindOf(closer);
      const index = openerFor(closer, openers, bottoms.get(kind) ?? 0);
      if (index === -1) {
        bottoms.set(kind, openers.length);
        break;
      }
      openers.length = index + 1;
      take(openers, closer);
      // An opener that has become shorter may open what it could not before.
      for (const [each, bottom] of bottoms) if (bottom > index) bottoms.set(each, index);
    }
    if (closer.opens && closer.from < closer.to) openers.push(closer);
  }
}

/** The last opener is the closer's. */
function take(openers: Delimiter[], closer: Delimiter): void {
  const opener = openers.at(-1);
  if (!opener) return;
  const size = lengthOf(opener) > 1 && lengthOf(closer) > 1 ? 2 : 1;
  opener.to -= size;
  opener.begun.push(size);
  closer.from += size;
  closer.ended.push(size);
  if (opener.from === opener.to) openers.pop();
}

function openerFor(closer: Delimiter, openers: Delimiter[], bottom: number): number {
  for (let index = openers.length - 1; index >= bottom; index--) {
    const opener = openers[index];
    if (opener?.sign === closer.sign && fits(opener, closer)) return index;
  }
  return -1;
}

/** Rules 9 and 10; micromark counts what is left of a run, not what was written. */
function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (!opener.closes && !closer.opens) return true;
  return lengthOf(closer) % 3 === 0 || (lengthOf(opener) + lengthOf(closer)) % 3 !== 0;
}

function kindOf(closer: Delimiter): string {
  return `${closer.sign}${closer.opens}${lengthOf(closer) % 3}`;
}

function lengthOf({ from, to }: Delimiter): number {
  return to - from;
}

/** GFM's strikethrough: the nearest opener, and nothing else is asked. */
export function matchStrikethrough(delimiters: Delimiter[]): void {
  const openers: Delimiter[] = [];
  for (const each of delimiters) {
    const opener = each.closes ? openers.pop() : undefined;
    if (opener) {
      opener.to = opener.from;
      opener.begun.push(2);
      each.from = each.to;
      each.ended.push(2);
    } else if (each.opens) openers.push(each);
  }
}
