/** HTML → tags and text, in one pass: linear and without recursion, whatever a page holds. */
import { decodeReferences } from '../../base/html.ts';

export type HtmlToken =
  | { kind: 'open'; name: string; attributes: Map<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** What stands in these is no HTML. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);

/** Tags with names in lower case, attributes and text without character references. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const scanner: Scanner = { html, name: new RegExp(NAME), attribute: new RegExp(ATTRIBUTE) };
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) yield textOf(html.slice(at, next === -1 ? html.length : next));
    if (next === -1) return;
    const opening = /[a-z]/i.test(html[next + 1] ?? '');
    if (opening) {
      const { token, end } = openTag(scanner, next);
      yield token;
      at = end;
      if (RAW.has(token.name)) {
        const close = closeOf(token.name, html, end);
        yield rawText(token.name, html.slice(end, close));
        at = close;
      }
    } else if (/^<\/[a-z]/i.test(html.slice(next, next + 3))) {
      const end = endOf('>', html, next);
      yield { kind: 'close', name: nameAt(scanner, next + 2) };
      at = end;
    } else if (html.startsWith('<!--', next)) {
      at = endOf('-->', html, next + 4);
    } else if (/[!?/]/.test(html[next + 1] ?? '')) {
      at = endOf('>', html, next);
    } else {
      yield { kind: 'text', text: '<' };
      at = next + 1;
    }
  }
}

function textOf(raw: string): HtmlToken {
  return { kind: 'text', text: decodeReferences(raw) };
}

/** Only of titles and text fields are references decoded. */
function rawText(name: string, raw: string): HtmlToken {
  return name === 'title' || name === 'textarea' ? textOf(raw) : { kind: 'text', text: raw };
}

/** A page and the patterns that go through it: one of each for all of its tags. */
interface Scanner {
  html: string;
  name: RegExp;
  attribute: RegExp;
}

const NAME = /[^\s/>]+/y;

const ATTRIBUTE = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;

function nameAt({ html, name }: Scanner, at: number): string {
  name.lastIndex = at;
  return (name.exec(html)?.[0] ?? '').toLowerCase();
}

/** After the next `sign`; the end of the page where there is none. */
function endOf(sign: string, html: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at === -1 ? html.length : at + sign.length;
}

function closeOf(name: string, html: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function openTag(
  scanner: Scanner,
  start: number,
): { token: HtmlToken & { kind: 'open' }; end: number } {
  const { html, attribute } = scanner;
  const name = nameAt(scanner, start + 1);
  const attributes = new Map<string, string>();
  attribute.lastIndex = start + 1 + name.length;
  let at = attribute.lastIndex;
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const [, key = '', double, single, bare] = match;
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) {
      attributes.set(lower, decodeReferences(double ?? single ?? bare ?? ''));
    }
    at = attribute.lastIndex;
  }
  return { token: { kind: 'open', name, attributes }, end: endOf('>', html, at) };
}
