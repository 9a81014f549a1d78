/** Where on a page the text of its post stands. */
import type { HtmlToken } from './tokens.ts';

/** What themes of Hexo, Hugo and Scholium call the text of a post; the surest first. */
const BODIES: [attribute: string, value: string][] = [
  ['itemprop', 'articleBody'],
  ['class', 'post-body'],
  ['class', 'article-entry'],
  ['class', 'e-content'],
  ['class', 'prose'],
  ['class', 'markdown-body'],
  ['class', 'entry-content'],
  ['class', 'article-content'],
  ['class', 'post-content'],
];

/** Elements that hold a text, the best first. */
const HOLDERS = ['article', 'main', 'body'];

const VOID = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source'],
  ...['track', 'wbr'],
]);

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

export interface Region {
  /** Of texts that are marked as such. */
  count: number;
  /** The first text, or else the whole page. */
  tokens: HtmlToken[];
}

export function regionOf(tokens: HtmlToken[]): Region {
  const starts = bodiesIn(tokens);
  const start = starts[0] ?? holderIn(tokens);
  if (start === undefined) return { count: 0, tokens };
  return { count: starts.length, tokens: tokens.slice(start, endOfElement(tokens, start)) };
}

/** Where the texts begin, by the surest sign that the page has. */
function bodiesIn(tokens: HtmlToken[]): number[] {
  for (const [attribute, value] of BODIES) {
    const starts: number[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (!hasValue(tokens[at], attribute, value)) continue;
      starts.push(at);
      at = endOfElement(tokens, at); // what stands within is part of it
    }
    if (starts.length > 0) return starts;
  }
  return [];
}

function holderIn(tokens: HtmlToken[]): number | undefined {
  for (const name of HOLDERS) {
    const at = tokens.findIndex((token) => token.kind === 'open' && token.name === name);
    if (at !== -1) return at;
  }
  return undefined;
}

function hasValue(token: HtmlToken | undefined, attribute: string, value: string): boolean {
  if (token?.kind !== 'open') return false;
  return attribute === 'class'
    ? classesOf(token).includes(value)
    : token.attributes.get(attribute) === value;
}

export function classesOf(token: HtmlToken & { kind: 'open' }): string[] {
  return (token.attributes.get('class') ?? '').split(/\s+/);
}

/** The index of the tag that closes the element opened at `start`; the last token's where none does. */
export function endOfElement(tokens: HtmlToken[], start: number): number {
  const opened = tokens[start];
  if (opened?.kind !== 'open' || isVoid(opened.name)) return start;
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'text' || token?.name !== opened.name) continue;
    depth += token.kind === 'open' ? 1 : -1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}
