/** What the text of an element of KaTeX's is set in, and the characters gathered of each face. */
import { BASE_FONT, FONT_RULES, type Font, faceFor, fontWithin } from './katex-fonts.ts';

/** Characters by the name of their face. */
export type FaceGlyphs = Map<string, Set<string>>;

/** KaTeX marks the characters of scripts that its fonts do not have. */
const FALLBACKS = ['cjk_fallback', 'hangul_fallback'];
/** Any other class changes nothing. */
const NAMES = new Set([...FALLBACKS, ...FONT_RULES.flatMap(([classes]) => classes.split(' '))]);

/**
 * A face that only empty elements or Chinese text ask for is there without characters, since its
 * metrics make the line's height.
 */
export class GlyphSetting {
  readonly #font: Font;
  readonly #glyphs: FaceGlyphs;
  readonly #isForeign: boolean;
  readonly #characters: Set<string>;
  readonly #inner = new Map<string, GlyphSetting>();

  constructor(glyphs: FaceGlyphs, font = BASE_FONT, isForeign = false) {
    const face = faceFor(font);
    this.#font = font;
    this.#glyphs = glyphs;
    this.#isForeign = isForeign;
    this.#characters = glyphs.get(face) ?? new Set();
    glyphs.set(face, this.#characters);
  }

  /** Of an element with these classes inside this one. */
  within(classes: string[]): GlyphSetting {
    let names = '';
    for (const name of classes) if (NAMES.has(name)) names += ` ${name}`;
    if (names === '' && !this.#isForeign) return this;
    const setting = this.#inner.get(names) ?? this.#changedBy(classes);
    this.#inner.set(names, setting);
    return setting;
  }

  /** A browser may show a letter and its accent as one, or one as the two. */
  add(text: string): void {
    if (this.#isForeign) return;
    const isPlain = /^[ -~]*$/.test(text);
    const forms = isPlain ? text : text + text.normalize('NFC') + text.normalize('NFD');
    for (const character of forms) this.#characters.add(character);
  }

  #changedBy(classes: string[]): GlyphSetting {
    const isForeign = classes.some((name) => FALLBACKS.includes(name));
    return new GlyphSetting(this.#glyphs, fontWithin(this.#font, classes), isForeign);
  }
}
