/** The characters that KaTeX's HTML needs of each of its fonts. */
import { byCodeUnit } from '../../base/order.ts';
import type { Formula, Glyphs } from '../../model.ts';
import { BASE_FONT, type Font, faceFor, fontWithin } from './katex-fonts.ts';

/** Of what opens an element. */
const TAG = /^<([a-z]+)(?:[^>]*?\sclass=(?:"([^"]*)"|'([^']*)'))?/i;
/** KaTeX marks the characters of scripts that its fonts do not have. */
const FALLBACKS = ['cjk_fallback', 'hangul_fallback'];

/** What an element sets its text in; `font` is undefined where KaTeX's style sheet has no part. */
interface Setting {
  font: Font | undefined;
  face: string;
  hasGlyphs: boolean;
}

/** By face. */
type Found = Map<string, Set<string>>;

/** A formula, as KaTeX made it or as it was written again; posts that share it share the object. */
type WithHtml = Pick<Formula, 'html'>;

/**
 * A reader that serves many posts, since most repeat each other's formulas. More than what is needed
 * does no harm; less would show as a letter of another font. A face that only empty elements or
 * Chinese text ask for is there without characters, since its metrics make the line's height.
 */
export function glyphReader(): (formulas: WithHtml[]) => Glyphs {
  const settings = settingsReader();
  const known = new WeakMap<WithHtml, Found>();
  const read = (formula: WithHtml): Found => {
    const found = known.get(formula) ?? collect(formula.html, settings);
    known.set(formula, found);
    return found;
  };
  return (formulas) => {
    const all: Found = new Map();
    for (const formula of formulas) join(read(formula), all);
    const faces = [...all].sort(([a], [b]) => byCodeUnit(a, b));
    return Object.fromEntries(faces.map(([face, set]) => [face, [...set].sort().join('')]));
  };
}

function join(found: Found, all: Found): void {
  for (const [face, characters] of found) {
    const set = all.get(face) ?? new Set();
    for (const character of characters) set.add(character);
    all.set(face, set);
  }
}

type Settings = ReturnType<typeof settingsReader>;

function collect(html: string, { outermost, within }: Settings): Found {
  const found: Found = new Map();
  const enter = (setting: Setting): Setting => {
    if (setting.font && !found.has(setting.face)) found.set(setting.face, new Set());
    return setting;
  };
  const open = [enter(outermost())];
  let at = 0;
  while (at < html.length) {
    const current = open.at(-1) ?? outermost();
    const start = html.indexOf('<', at);
    const text = html.slice(at, start === -1 ? undefined : start);
    if (text !== '' && current.hasGlyphs) add(text, found.get(current.face));
    if (start === -1) break;
    const end = html.indexOf('>', start);
    at = end === -1 ? html.length : end + 1;
    if (html.startsWith('/', start + 1)) open.pop();
    else if (!html.endsWith('/', end)) open.push(enter(within(current, html.slice(start, at))));
  }
  return found;
}

/** Elements of the same kind come by the thousand, so each kind is looked at once. */
function settingsReader() {
  const settings = new Map<string, Setting>();
  const settingFor = (font: Font | undefined, hasGlyphs: boolean): Setting => {
    const key = JSON.stringify([font, hasGlyphs]);
    const setting = settings.get(key) ?? { font, face: font ? faceFor(font) : '', hasGlyphs };
    settings.set(key, setting);
    return setting;
  };
  const read = (outer: Setting, opening: string): Setting => {
    const [, tag = '', double, single] = TAG.exec(opening) ?? [];
    const classes = (double ?? single ?? '').split(/\s+/);
    if (!outer.font || /^(?:math|svg)$/i.test(tag) || classes.includes('katex-mathml')) {
      return settingFor(undefined, false);
    }
    const isForeign = classes.some((name) => FALLBACKS.includes(name));
    return settingFor(fontWithin(outer.font, classes), !isForeign);
  };
  const known = new Map<Setting, Map<string, Setting>>();
  const within = (outer: Setting, opening: string): Setting => {
    const inside = known.get(outer) ?? new Map<string, Setting>();
    known.set(outer, inside);
    const setting = inside.get(opening) ?? read(outer, opening);
    inside.set(opening, setting);
    return setting;
  };
  return { outermost: () => settingFor(BASE_FONT, true), within };
}

/** A browser may show a letter and its accent as one, or one as the two. */
function add(text: string, characters: Set<string> | undefined): void {
  const shown = decoded(text);
  const isPlain = /^[ -~]*$/.test(shown);
  const forms = isPlain ? [shown] : [shown, shown.normalize('NFC'), shown.normalize('NFD')];
  for (const character of forms.join('')) characters?.add(character);
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
