/** Where the formulas of a line stand, for what must know before the text is parsed: table rows. */
import { isNoFormula } from '../../../base/implausible-formula.ts';

/** From the sign that opens a formula to behind the one that closes it. */
export type Span = [start: number, end: number];

/** Read as the parser of text reads: from the left, past escapes and code. */
export function formulaSpans(line: string, brackets: boolean): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < line.length) {
    const [sign = ''] = /^(?:\$+|`+|\\.)/s.exec(line.slice(at, at + 40)) ?? [];
    const end = sign === '' ? undefined : endOf(line, at, sign, brackets);
    if (end !== undefined && !sign.startsWith('`')) spans.push([at, end]);
    at = end ?? at + Math.max(1, sign.length);
  }
  return spans;
}

function endOf(line: string, at: number, sign: string, brackets: boolean): number | undefined {
  const from = at + sign.length;
  if (sign.startsWith('`')) return endOfRun(line, from, sign);
  if (sign.startsWith('\\')) {
    const closing = { '\\(': ')', '\\[': ']' }[sign];
    return brackets && closing ? endOfBracket(line, from, closing) : undefined;
  }
  const end = endOfDollars(line, from, sign);
  if (end === undefined) return undefined;
  const content = line.slice(from, end - sign.length);
  const between = { before: line[at - 1] ?? '', content, after: line[end] ?? '' };
  if (sign === '$' && isNoFormula(between)) return undefined;
  return content.includes('|') && !mayHoldBorder(content) ? undefined : end;
}

/** Behind the next run of exactly `sign`. */
function endOfRun(line: string, from: number, sign: string): number | undefined {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0] === sign) return from + match.index + sign.length;
  }
  return undefined;
}

function endOfDollars(line: string, from: number, sign: string): number | undefined {
  for (const match of line.slice(from).matchAll(/\\.|\$+/gs)) {
    if (match[0] === sign) return from + match.index + sign.length;
  }
  return undefined;
}

function endOfBracket(line: string, from: number, closing: string): number | undefined {
  for (const match of line.slice(from).matchAll(/\\(.)/gs)) {
    if (match[1] === closing) return from + match.index + 2;
  }
  return undefined;
}

/**
 * Whether dollars with a `|` between them are more likely a formula than signs of two cells, as in
 * `| 价 ($) | 量 ($) |`, `| $ | $ |` and `|$价|$量|`.
 */
function mayHoldBorder(content: string): boolean {
  const padded = /^\s/.test(content);
  if (padded !== /\s$/.test(content)) return false;
  if (padded && /^\s*\|\s|\s\|\s*$/.test(content)) return false;
  // `\right|` and `\|` are signs of TeX, whatever stands around them.
  const signs = content.trim().replace(/\\(?:[A-Za-z]+\s*\||.)/gs, '');
  const isOdd = signs.split('|').length % 2 === 0;
  return !(isOdd && /^\||\|$/.test(signs)) && !closesMoreThanItOpens(signs);
}

function closesMoreThanItOpens(signs: string): boolean {
  let depth = 0;
  for (const sign of signs) {
    if (sign === '(' || sign === '{') depth++;
    if (sign === ')' || sign === '}') depth--;
    if (depth < 0) return true;
  }
  return false;
}
