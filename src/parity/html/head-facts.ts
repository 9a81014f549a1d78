/** What a page says of itself: its title, its address, when it was published; and its ids. */
import type { PageFacts } from '../model.ts';
import type { HtmlToken } from './tokens.ts';

type HeadFacts = Pick<PageFacts, 'title' | 'type' | 'published' | 'canonical' | 'redirect' | 'ids'>;

const REFRESH = /^[\s\d.]{0,20}[;,]\s{0,20}url\s{0,20}=\s{0,20}['"]?(.*)$/is;

export function headFacts(tokens: HtmlToken[]): HeadFacts {
  const metas = new Map<string, string>();
  const ids = new Set<string>();
  let [title, canonical] = ['', ''];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'open') continue;
    const { name, attributes } = token;
    const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id) ids.add(id);
    if (name === 'title' && title === '') title = textAt(tokens, at + 1);
    if (name === 'link' && attributes.get('rel') === 'canonical') {
      canonical = attributes.get('href') ?? '';
    }
    if (name !== 'meta') continue;
    const key = attributes.get('property') ?? attributes.get('name') ?? httpEquivOf(attributes);
    if (key !== undefined && !metas.has(key)) metas.set(key, attributes.get('content') ?? '');
  }
  return {
    title: (metas.get('og:title') ?? title).trim(),
    type: metas.get('og:type') ?? '',
    published: metas.get('article:published_time') ?? '',
    canonical: canonical || (metas.get('og:url') ?? ''),
    redirect: redirectOf(metas.get('http-equiv:refresh')),
    ids,
  };
}

function textAt(tokens: HtmlToken[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'text' ? token.text : '';
}

function httpEquivOf(attributes: Map<string, string>): string | undefined {
  const name = attributes.get('http-equiv');
  return name === undefined ? undefined : `http-equiv:${name.toLowerCase()}`;
}

function redirectOf(content: string | undefined): string | undefined {
  const url = content === undefined ? undefined : REFRESH.exec(content)?.[1];
  return url?.trim().replace(/['"]$/, '');
}
