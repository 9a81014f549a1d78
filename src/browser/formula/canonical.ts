/** TeX → tokens that are the same for all notations of a formula. */
import { expanded, type Macros } from './macros.ts';
import { ARITY, LEFT_OUT } from './symbols.ts';
import { plainTokens, tokensOf } from './tokens.ts';

/** `\hat\hat\hat…` nests without braces. */
const DEEPEST = 60;
const LONGEST = 20_000;

const INFIX: Record<string, string> = { '\\over': '\\frac', '\\choose': '\\binom' };

/** What stands around the rows of an environment. */
const FENCES: Record<string, [string, string]> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  vmatrix: ['|', '|'],
  cases: ['\\{', ''],
  dcases: ['\\{', ''],
};
const WITH_COLUMNS = /^(?:d?array|alignedat)$/;

interface Reader {
  tokens: string[];
  /** Where each brace is closed, and whether something like `\over` stands right within. */
  groups: Map<number, { end: number; isSplit: boolean }>;
  at: number;
  depth: number;
  /** The text ended within braces. */
  isOpen: boolean;
}

/**
 * Braces stand around each argument and nowhere else. What the end of the text leaves open stays so:
 * `\frac{1}{` begins each `\frac{1}{K}`.
 */
export function canonical(tex: string, macros: Macros = new Map()): string[] {
  const tokens = plainTokens(expanded(tokensOf(tex.slice(0, LONGEST)), macros));
  const reader = readerOf(tokens, 0);
  const made = sequence(reader);
  while (reader.at++ < tokens.length) made.push(...sequence(reader));
  return withoutMarks(made);
}

/** Of the sentence that a formula ends, but for three dots. */
function withoutMarks(tokens: string[]): string[] {
  const end = tokens.findLastIndex((token) => !/^[,;.]$/.test(token)) + 1;
  const dots = tokens
    .slice(end)
    .findIndex((_, at) => tokens.slice(end + at, end + at + 3).join('') === '...');
  return tokens.slice(0, dots < 0 ? end : end + dots + 3);
}

/** The site's macros, as its settings have them. */
export function macrosOf(settings: Record<string, string>): Macros {
  return new Map(Object.entries(settings).map(([name, body]) => [name, tokensOf(body)]));
}

/** As TeX again, which has the same tokens. */
export function texOf(tokens: string[]): string {
  return tokens.join(' ').replace(/(\\[a-zA-Z]+ )(?=[a-zA-Z])| /g, '$1');
}

function readerOf(tokens: string[], depth: number): Reader {
  const groups: Reader['groups'] = new Map();
  const opened: { end: number; isSplit: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    const group = { end: Number.NaN, isSplit: false };
    if (token === '{') groups.set(at, group);
    if (token === '{') opened.push(group);
    const around = token === '}' ? opened.pop() : opened.at(-1);
    if (around && token === '}') around.end = at;
    if (around && INFIX[token]) around.isSplit = true;
  }
  return { tokens, groups, at: 0, depth, isOpen: false };
}

/** The tokens of what `texOf` wrote. */
export function tokensIn(form: string): string[] {
  return form.match(/\\(?:[a-zA-Z]+|.)|\S/gu) ?? [];
}

/** Up to the brace that closes it, which is left to the caller. */
function sequence(reader: Reader): string[] {
  const made: string[] = [];
  let isBegun = false; // primes that nothing stands before are signs
  for (
    let token = peekInside(reader);
    token !== undefined && token !== '}';
    token = peekInside(reader)
  ) {
    const infix = INFIX[token];
    isBegun ||= token !== "'";
    if (infix && reader.depth < DEEPEST) {
      reader.at++;
      const below = nested(reader, () => sequence(reader));
      made.splice(0, made.length, infix, '{', ...made, '}', '{', ...below, '}');
    } else if (isScript(token) && isBegun) made.push(...scripts(reader));
    else made.push(...item(reader));
  }
  return made;
}

function item(reader: Reader): string[] {
  const token = peek(reader) ?? '';
  reader.at++;
  if (reader.depth >= DEEPEST) return [token];
  if (token === '{') return nested(reader, () => closed(reader, sequence(reader)));
  if (token === '\\begin' || token === '\\end') return fence(reader, token === '\\begin' ? 0 : 1);
  if (token === '\\pmod')
    return ['(', ...'mod', ...(argument(reader) ?? []), ...(reader.isOpen ? [] : [')'])];
  if (token === '\\not') return negated(reader);
  const leftOut = LEFT_OUT.get(token);
  if (leftOut) return times(leftOut, () => argument(reader) ?? []).slice(0, 0);
  const count = ARITY.get(token);
  if (!count) return [token];
  const degree = option(reader);
  const root = token === '\\sqrt' && degree ? ['\\root', '{', ...degree, '}'] : [token];
  return [...root, ...times(count, () => braced(argument(reader), reader))];
}

/** The inside of the next braces, or the next token with what belongs to it. */
function argument(reader: Reader): string[] | undefined {
  const token = peek(reader);
  if (token === undefined || /^[}_^]$/.test(token) || INFIX[token]) return undefined;
  return nested(reader, () => item(reader));
}

/** What is missing is empty, but for what the end of the text cuts off. */
function braced(inside: string[] | undefined, { isOpen, depth, at, tokens }: Reader): string[] {
  if (!inside && depth === 0 && at >= tokens.length) return [];
  return ['{', ...(inside ?? []), ...(isOpen ? [] : ['}'])];
}

/** What is below comes first, then primes, then what is above. */
function scripts(reader: Reader): string[] {
  let below: string[] | undefined;
  let above: string[] | undefined;
  const primes: string[] = [];
  for (let token = peek(reader); ; token = peekInside(reader)) {
    if (above?.length || !token || (token === '_' && below?.length) || !isScript(token)) break;
    reader.at++;
    if (token === "'") primes.push(token);
    else if (token === '_') below = argument(reader) ?? [];
    else above = argument(reader) ?? [];
  }
  if (!below?.length && peekInside(reader) === '_') {
    reader.at++;
    below = argument(reader) ?? [];
  }
  const raised = above || primes.length > 0 ? [...primes, ...(above ?? [])] : undefined;
  return [...script('_', below, reader.isOpen && !raised), ...script('^', raised, reader.isOpen)];
}

function script(sign: string, inside: string[] | undefined, isOpen: boolean): string[] {
  if (!inside || (inside.length === 0 && !isOpen)) return [];
  return [sign, '{', ...inside, ...(isOpen ? [] : ['}'])];
}

/** `[3]` of a root. */
function option(reader: Reader): string[] | undefined {
  if (peek(reader) !== '[') return undefined;
  const { tokens, at, depth } = reader;
  for (let end = at + 1, braces = 0; end < tokens.length && braces >= 0; end++) {
    if (tokens[end] === '{') braces++;
    if (tokens[end] === '}') braces--;
    if (tokens[end] !== ']' || braces !== 0) continue;
    reader.at = end + 1;
    return sequence(readerOf(tokens.slice(at + 1, end), depth + 1));
  }
  return undefined;
}

function fence(reader: Reader, side: 0 | 1): string[] {
  const name = (argument(reader) ?? []).join('').replace('*', '');
  if (side === 0) {
    if (/^\[[lcrtb]\]$/.test(reader.tokens.slice(reader.at, reader.at + 3).join('')))
      reader.at += 3;
    if (WITH_COLUMNS.test(name)) argument(reader);
  }
  const sign = FENCES[name]?.[side];
  return sign ? [sign] : [];
}

/** Unicode has most negated relations as signs of their own. */
function negated(reader: Reader): string[] {
  const sign = (peekInside(reader) ?? '').replace('|', '∣');
  const joined = `${sign}\u0338`.normalize('NFC');
  if (sign === '' || joined.length > 1) return ['\\not'];
  reader.at++;
  return [joined];
}

function nested<T>(reader: Reader, make: () => T): T {
  reader.depth++;
  const made = make();
  reader.depth--;
  return made;
}

function closed<T>(reader: Reader, inside: T): T {
  if (peek(reader) === '}') reader.at++;
  else reader.isOpen = true;
  return inside;
}

function isScript(token: string): boolean {
  return token === '_' || token === '^' || token === "'";
}

function times<T>(count: number, make: () => T[]): T[] {
  return Array.from({ length: count }, make).flat();
}

/** Braces that only hold together are none, nor where scripts follow them. */
function peekInside(reader: Reader): string | undefined {
  for (let token = peek(reader); ; token = peek(reader)) {
    const group = token === '{' ? reader.groups.get(reader.at) : undefined;
    if (!group || group.isSplit) return token;
    reader.at++;
    reader.tokens[group.end] = '';
  }
}

function peek(reader: Reader): string | undefined {
  while (reader.tokens[reader.at] === '') reader.at++;
  return reader.tokens[reader.at];
}
