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
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next !== at) yield textOf(html.slice(at, next === -1 ? html.length : next));
    if (next === -1) return;
    const opening = /[a-z]/i.test(html[next + 1] ?? '');
    if (opening) {
      const { token, end } = openTag(html, next);
      yield token;
      at = end;
      if (RAW.has(token.name)) {
        const close = closeOf(token.name, html, end);
        yield rawText(token.name, html.slice(end, close));
        at = close;
      }
    } else if (/^<\/[a-z]/i.test(html.slice(next, next + 3))) {
      const end = endOf('>', html, next);
      yield { kind: 'close', name: nameAt(html, next + 2) };
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

function nameAt(html: string, at: number): string {
  const pattern = /[^\s/>]+/y;
  pattern.lastIndex = at;
  return (pattern.exec(html)?.[0] ?? '').toLowerCase();
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

const ATTRIBUTE = /[\s/]*([^\s=>/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;

function openTag(
  html: string,
  start: number,
): { token: HtmlToken & { kind: 'open' }; end: number } {
  const name = nameAt(html, start + 1);
  const attributes = new Map<string, string>();
  const pattern = new RegExp(ATTRIBUTE);
  pattern.lastIndex = start + 1 + name.length;
  let at = pattern.lastIndex;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [, key = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) attributes.set(lower, decodeReferences(value));
    at = pattern.lastIndex;
  }
  return { token: { kind: 'open', name, attributes }, end: endOf('>', html, at) };
}
