/** The characters that KaTeX's HTML needs of each of its fonts. */
import { byCodeUnit } from '../../base/order.ts';
import type { Glyphs } from '../../model.ts';
import { type FaceGlyphs, GlyphSetting } from './glyph-setting.ts';

/** Of what opens an element. */
const TAG = /^<([a-z]+)(?:[^>]*?\sclass=(?:"([^"]*)"|'([^']*)'))?/i;

/** In one order, whatever the order of the formulas. */
export function sortedGlyphs(glyphs: FaceGlyphs): Glyphs {
  const faces = [...glyphs].sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(faces.map(([face, set]) => [face, [...set].sort().join('')]));
}

export function addGlyphs(glyphs: FaceGlyphs, all: FaceGlyphs): void {
  for (const [face, characters] of glyphs) {
    const set = all.get(face) ?? new Set();
    for (const character of characters) set.add(character);
    all.set(face, set);
  }
}

/**
 * Of a formula as KaTeX made it, or as it was written again. More than what is needed does no harm;
 * less would show as a letter of another font.
 */
export function glyphsIn(html: string): FaceGlyphs {
  const found: FaceGlyphs = new Map();
  /** Undefined where KaTeX's style sheet has no part. */
  const open: (GlyphSetting | undefined)[] = [new GlyphSetting(found)];
  let at = 0;
  while (at < html.length) {
    const current = open.at(-1);
    const start = html.indexOf('<', at);
    const text = html.slice(at, start === -1 ? undefined : start);
    if (text !== '') current?.add(decoded(text));
    if (start === -1) break;
    const end = html.indexOf('>', start);
    at = end === -1 ? html.length : end + 1;
    if (html.startsWith('/', start + 1)) open.pop();
    else if (!html.endsWith('/', end)) open.push(within(current, html.slice(start, at)));
  }
  return found;
}

function within(outer: GlyphSetting | undefined, opening: string): GlyphSetting | undefined {
  const [, tag = '', double, single] = TAG.exec(opening) ?? [];
  const classes = (double ?? single ?? '').split(/\s+/);
  const isOther = /^(?:math|svg)$/i.test(tag) || classes.includes('katex-mathml');
  return isOther ? undefined : outer?.within(classes);
}

const NAMED: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
