/** What a finished page asks a browser for, read out of its HTML: sources for its Content-Security-Policy. */
import { createHash } from 'node:crypto';

export interface NeedsRequest {
  /** HTML that notes brought to the page. */
  bodies: string[];
  /** Whether notes may bring scripts and styles: `markdown.html: allow`. */
  isTrusted: boolean;
  /** `https://example.org`: addresses of the site itself are `'self'`. */
  origin: string;
}

/** Of a tag, quoted `>` included; attributes are apart by white space. */
const TAG =
  /<(script|style|link|img|source|video|audio|iframe|object|embed|form)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
/** Kinds of scripts that run or rule; others are data, which no policy asks about. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;
/** What notes must not open for themselves. */
const CODE = /^(?:script-src|style-src|frame-src|object-src|form-action) (?!'self'$)/;
const CODE_TAG = /<(?:script|style|link|iframe|object|embed|form)[\s/>]/i;

/**
 * Sorted lines of a directive and a source: `img-src https://a.org`. Pictures may come from wherever the
 * page has them; scripts, styles and frames that a note brought are left out unless notes are trusted.
 */
export function needsOf(html: string, { bodies, isTrusted, origin }: NeedsRequest): string[] {
  const needs = new Set(sourcesIn(html, origin));
  for (const body of bodies) {
    if (isTrusted) for (const need of attributesOf(body)) needs.add(need);
    else if (CODE_TAG.test(body)) {
      for (const need of sourcesIn(body, origin)) if (CODE.test(need)) needs.delete(need);
    }
  }
  return [...needs].sort();
}

function sourcesIn(html: string, origin: string): string[] {
  const tag = new RegExp(TAG);
  const found: string[] = [];
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    const isText = name === 'script' || name === 'style';
    const content = isText ? contentAt(html, tag.lastIndex, name) : '';
    tag.lastIndex += content.length; // what looks like a tag in it is none
    for (const [directive, source] of sourcesOf(name, attributesIn(attributes), content)) {
      const place = source === undefined ? undefined : placeOf(source, origin);
      if (place !== undefined) found.push(`${directive} ${place}`);
    }
  }
  return found;
}

type Attributes = Map<string, string>;
type Source = [directive: string, source: string | undefined];

function sourcesOf(name: string, attributes: Attributes, content: string): Source[] {
  const src = attributes.get('src');
  switch (name) {
    case 'script':
      return scriptSources(attributes, content);
    case 'style':
      return [['style-src', hashOf(content)]];
    case 'link':
      return linkSources(attributes);
    case 'iframe':
      return [['frame-src', src]];
    case 'object':
      return [['object-src', attributes.get('data')]];
    case 'embed':
      return [['object-src', src]];
    case 'form':
      return [['form-action', attributes.get('action') ?? '']];
    case 'img':
      return [['img-src', src], ...setSources(attributes)];
    default: // of sound and moving pictures; `source` of a picture has a `srcset`
      return [['media-src', src], ['img-src', attributes.get('poster')], ...setSources(attributes)];
  }
}

function scriptSources(attributes: Attributes, content: string): Source[] {
  if (!RUNS.test(attributes.get('type') ?? '')) return [];
  const src = attributes.get('src');
  return [
    ['script-src', src ?? hashOf(content)],
    ['connect-src', "'self'"],
  ];
}

function linkSources(attributes: Attributes): Source[] {
  const href = attributes.get('href');
  const kind = `${attributes.get('rel')} ${attributes.get('as') ?? ''}`.toLowerCase();
  if (/\bstylesheet\b/.test(kind)) {
    return [
      ['style-src', href],
      ['font-src', "'self'"],
    ];
  }
  if (/\bicon\b| image$/.test(kind)) return [['img-src', href]];
  if (/\bmanifest\b/.test(kind)) return [['manifest-src', href]];
  if (/\bmodulepreload\b| script$/.test(kind)) return [['script-src', href]];
  return / font$/.test(kind) ? [['font-src', href]] : [];
}

/** `a.png 1x, b.png 2x` */
function setSources(attributes: Attributes): Source[] {
  const set = attributes.get('srcset')?.split(/,\s+/) ?? [];
  return set.map((each) => ['img-src', each.trim().split(/\s/)[0]]);
}

/** Inline styles and handlers cannot be told apart by a policy: they are allowed or not. */
function attributesOf(body: string): string[] {
  return [
    ...(/<[^>]*\sstyle\s*=/i.test(body) ? ["style-src-attr 'unsafe-inline'"] : []),
    ...(/<[^>]*\son[a-z]+\s*=/i.test(body) ? ["script-src-attr 'unsafe-inline'"] : []),
  ];
}

function attributesIn(written: string): Attributes {
  const attributes: Attributes = new Map();
  for (const [, name = '', ...values] of written.matchAll(ATTRIBUTE)) {
    const value = values.find((each) => each !== undefined) ?? '';
    const known = attributes.get(name.toLowerCase());
    attributes.set(name.toLowerCase(), known ?? value.replaceAll('&amp;', '&'));
  }
  return attributes;
}

/** What stands before the end tag of a script or style. */
function contentAt(html: string, start: number, name: string): string {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = start;
  return html.slice(start, end.exec(html)?.index);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** As a policy names it; undefined for what it cannot name, which then is not loaded. */
function placeOf(source: string, origin: string): string | undefined {
  if (/^'/.test(source)) return source;
  const url = URL.canParse(source, `${origin}/`) ? new URL(source, `${origin}/`) : undefined;
  if (url?.protocol === 'data:' || url?.protocol === 'blob:') return url.protocol;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.origin === origin ? "'self'" : url.origin;
}
