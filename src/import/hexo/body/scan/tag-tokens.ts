/** Where `{% … %}` stands in a text, and which ends belong to which beginnings. */
import type { TagToken } from './atoms.ts';
import type { ScanRules } from './scan-rules.ts';

export interface TagTokens {
  /** By where they begin. */
  at: Map<number, TagToken>;
  /** Where a tag begins → the tag that ends its body. */
  closing: Map<number, TagToken>;
}

/** Ends are looked for outside of fences and of code in one line, as Hexo does. */
export function tagTokens(text: string, from: number, bodyOf: ScanRules['bodyOf']): TagTokens {
  const tokens = tokensOf(text, from);
  const lastOf = new Map(tokens.map(({ name, start }) => [name, start]));
  const pairs = new Pairs(text, (token) => {
    const body = bodyOf(token.name);
    const isClosed = (lastOf.get(`end${token.name}`) ?? -1) > token.start;
    return isClosed ? body : undefined;
  });
  let next = 0;
  for (const fence of fenceLines(text, from)) {
    for (; (tokens[next]?.start ?? Infinity) < fence.start; next++) pairs.take(tokens[next]);
    pairs.takeFence(fence);
  }
  for (; next < tokens.length; next++) pairs.take(tokens[next]);
  return { at: new Map(tokens.map((token) => [token.start, token])), closing: pairs.closing };
}

/** Reads tags and fences from the first to the last. */
class Pairs {
  readonly closing = new Map<number, TagToken>();
  readonly #text: string;
  readonly #bodyOf: (token: TagToken) => ReturnType<ScanRules['bodyOf']>;
  readonly #open = new Map<string, TagToken[]>();
  #verbatim: TagToken | undefined;
  #fence: string | undefined;

  constructor(text: string, bodyOf: (token: TagToken) => ReturnType<ScanRules['bodyOf']>) {
    this.#text = text;
    this.#bodyOf = bodyOf;
  }

  takeFence({ sign, isBare }: FenceLine): void {
    if (this.#verbatim) return;
    if (this.#fence === undefined) this.#fence = sign;
    else if (isBare && sign.startsWith(this.#fence)) this.#fence = undefined;
  }

  take(token: TagToken | undefined): void {
    if (!token || this.#fence !== undefined) return;
    if (this.#verbatim) {
      if (token.name !== `end${this.#verbatim.name}`) return;
      this.closing.set(this.#verbatim.start, token);
      this.#verbatim = undefined;
      return;
    }
    if (isInCode(this.#text, token.start)) return;
    const opened = this.#open.get(token.name.replace(/^end/, ''));
    if (token.name.startsWith('end')) {
      const opening = opened?.pop();
      if (opening) this.closing.set(opening.start, token);
      return;
    }
    const body = this.#bodyOf(token);
    if (body === 'verbatim') this.#verbatim = token;
    else if (body === 'markdown' && opened) opened.push(token);
    else if (body === 'markdown') this.#open.set(token.name, [token]);
  }
}

const NAME = /^\{%-?\s*([A-Za-z_][\w-]*)/;
/** A tag of Hexo is a line, seldom a few. */
const LONGEST = 4_000;

function tokensOf(text: string, from: number): TagToken[] {
  const tokens: TagToken[] = [];
  for (let at = text.indexOf('{%', from); at !== -1; at = text.indexOf('{%', at)) {
    const token = tokenAt(text, at);
    if (token) tokens.push(token);
    at = token?.end ?? at + 2;
  }
  return tokens;
}

/** Up to the first end outside of quotes, or else to the first: an apostrophe is no quote. */
function tokenAt(text: string, start: number): TagToken | undefined {
  const next = text.indexOf('{%', start + 2);
  const limit = Math.min(next === -1 ? text.length : next, start + LONGEST);
  const source = text.slice(start, limit);
  const [head = '', name] = NAME.exec(source) ?? [];
  if (name === undefined) return undefined;
  const first = source.indexOf('%}', head.length);
  if (first === -1) return undefined;
  const length = OUTSIDE_QUOTES.exec(source)?.[0].length ?? first + 2;
  const written = source.slice(head.length, length - 2).replace(/-$/, '');
  return { name, written: written.trim(), start, end: start + length };
}

const OUTSIDE_QUOTES = /^\{%(?:[^'"%]|%(?!\})|'[^'\n]*'|"[^"\n]*")*%\}/;

interface FenceLine {
  start: number;
  sign: string;
  isBare: boolean;
}

function* fenceLines(text: string, from: number): Generator<FenceLine> {
  const line = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})(.*)$/gm;
  line.lastIndex = from;
  for (const { index, 1: sign = '', 2: info = '' } of text.matchAll(line)) {
    yield { start: index, sign, isBare: info.trim() === '' };
  }
}

const NEAR = 400;

/** Whether an odd number of runs of backticks stands before it on its line, and one after it. */
function isInCode(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const runs = before.slice(before.lastIndexOf('\n') + 1).match(/`+/g)?.length ?? 0;
  if (runs % 2 === 0) return false;
  const [after = ''] = text.slice(at, at + NEAR).split('\n', 1);
  return after.includes('`');
}
