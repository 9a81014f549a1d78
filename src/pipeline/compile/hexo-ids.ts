/** Ids of headings as Hexo's marked renderer makes them, so that links to a moved blog stay alive. */
import type { PhrasingContent } from 'mdast';
import { hexoSlug } from '../../base/hexo-slug.ts';
import { type Definitions, labelOf } from './definitions.ts';
import type { ParseLine } from './line-parser.ts';

export interface HexoIdsOptions {
  /** Straight quotes became curly ones there, too. */
  smartQuotes: boolean;
  /** Markdown that knows no formulas. */
  parseLine: ParseLine;
  definitions: () => Definitions;
}

export interface HexoIds {
  /** No heading gets `id` any more. */
  take(id: string): void;
  /** The id of the next heading, whose line is `written`. */
  next(written: string): string;
}

/** In the order of the post: what comes again is numbered. Hexo may give one id twice; here it goes on counting. */
export function hexoIds(options: HexoIdsOptions): HexoIds {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return {
    take: (id) => {
      taken.add(id);
      counts.set(id, counts.get(id) ?? 1);
    },
    next(written) {
      const slug = hexoSlug(textOf(written.normalize('NFC'), options));
      const base = /^fn(?:ref)?-/i.test(slug) ? `section-${slug}` : slug || 'section';
      let count = counts.get(base) ?? 0;
      let id = count === 0 ? base : `${base}-${count}`;
      for (count++; taken.has(id); count++) id = `${base}-${count}`;
      counts.set(base, count);
      taken.add(id);
      return id;
    },
  };
}

/** Hexo reads formulas as Markdown and takes its text without whatever looks like a tag. */
function textOf(written: string, options: HexoIdsOptions): string {
  const { parseLine, definitions } = options;
  const line = written.replace(/\n/g, '');
  const gather = (node: PhrasingContent): string => {
    if (node.type === 'text') return plainOf(sourceOf(node, linked) ?? node.value, options);
    if (node.type === 'inlineCode' || node.type === 'html') return node.value;
    return 'children' in node ? node.children.map(gather).join('') : '';
  };
  const linked = line.replace(/!?\[([^[\]]*)\]\[([^[\]]*)\]/g, (whole, text: string, label) =>
    definitions().has(labelOf(label || text)) ? (whole.startsWith('!') ? '' : text) : whole,
  );
  return withoutTags(parseLine(linked).map(gather).join('')).trim();
}

function sourceOf({ position }: PhrasingContent, line: string): string | undefined {
  const { start, end } = position ?? {};
  return start?.offset === undefined ? undefined : line.slice(start.offset, end?.offset);
}

/** Entities of signs that HTML needs are read, others stay as written: `&copy;` is `copy`. */
const SIGNS: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' },
  ...{ '#x2F': '/', '#x3D': '=' },
};

function plainOf(source: string, { smartQuotes }: HexoIdsOptions): string {
  return source
    .split(/(\\[!-/:-@[-`{-~])/)
    .map((part, index) => (index % 2 === 1 ? part.slice(1) : smartQuotes ? curly(part) : part))
    .join('')
    .replace(
      /&(amp|lt|gt|quot|#39|#96|#x2F|#x3D);/g,
      (whole, name: string) => SIGNS[name] ?? whole,
    );
}

/** Simpler than ours, and with its mistakes: the id has them. */
function curly(text: string): string {
  return text
    .replace(/---/g, '\u2014')
    .replace(/--/g, '\u2013')
    .replace(/(^|[-\u2014/([{"\s])'/g, '$1\u2018')
    .replace(/'/g, '\u2019')
    .replace(/(^|[-\u2014/([{\u2018\s])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/\.{3}/g, '\u2026');
}

/** `<` begins a tag but before a space; tags within tags and quotes hide `>`; what is never closed is lost. */
function withoutTags(text: string): string {
  let shown = '';
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (depth === 0) {
      if (sign === '<' && !/\s/.test(text.charAt(at + 1))) depth = 1;
      else shown += sign;
    } else if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '<') depth++;
    else if (sign === '>') depth--;
  }
  return shown;
}
