/** What a font holds besides the characters that a site uses. */

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = CAPITALS.toLowerCase();
const DIGITS = '0123456789';
const GREEK = 'αβγδϵεζηθϑικλμνξπρςστυφϕχψωϱϖ';
const ASCII_SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_{|}~';
/** Each in at least one of 200 notes that were counted. */
const SIGNS = [
  '−×÷±∓⋅∗∘⋆∈∃∀∝∞∂∇√≤≥≡≈≅∼≪≫≺⪯∪∩⊂⊃⊆⊇∖∅∧∨¬⊕⊙⊤⊥∠△⋄∣∥′’…⋯⋮⋱–ˉ',
  // What KaTeX strikes through with, as in ≠.
  '\ue020',
  '←→↑↓↔↦⇑⟸⟹⟺⌊⌋⌈⌉⟨⟩ℓΓΔΘΛΠΣΦΩ',
].join('');
const LARGE = '()[]{}⌊⌋⌈⌉⟨⟩∑∏∫⋃⋂⨁⋁';
const PIECES = '⎧⎨⎩⎫⎬⎭⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦';

/** Spaces, which KaTeX puts between and below. */
const INVISIBLE = '\u00a0\u200b';

/**
 * What a font holds once it is used at all, so that a new formula seldom changes it and with it
 * every page. Chosen by measurement, on notes with 39,000 formulas: of the tenth to eighteenth
 * notes of a blog 13 in 100 change a font, without this 83; the fonts of a page grow from 42 to
 * 51 kB. Faces that are not here are rare, and grow as they are used.
 */
const COMMON: Record<string, string> = {
  'KaTeX_Main-Regular': CAPITALS + SMALL + DIGITS + ASCII_SIGNS + SIGNS,
  'KaTeX_Main-Bold': CAPITALS + SMALL + DIGITS,
  'KaTeX_Math-Italic': CAPITALS + SMALL + GREEK,
  // Blackboard letters that are names of sets.
  'KaTeX_AMS-Regular': 'CEFHNPQRSTVZ∅',
  'KaTeX_Caligraphic-Regular': CAPITALS,
  'KaTeX_Size1-Regular': LARGE,
  'KaTeX_Size2-Regular': LARGE,
  'KaTeX_Size3-Regular': LARGE,
  'KaTeX_Size4-Regular': LARGE + PIECES,
};

/** The faces that hold more than what is used of them. */
export const COMMON_FACES = Object.keys(COMMON);

/**
 * FreeType fits every glyph to the heights of these letters, if the font has them: without them all
 * others would be set a little higher or lower than in the whole font.
 */
const LATIN_HEIGHTS = 'THEZOCQSLUfijkdbhuvxzoescnrpqgy';
const GREEK_HEIGHTS = 'ΒΓΔΕΖΘΞΟΣΩαβγδεζηθιλμξοπρστφχψω';

/** `used` and the common glyphs of `face`, each once, in order. */
export function withCommonGlyphs(face: string, used: string): string {
  return withHeights(used + (COMMON[face] ?? '') + INVISIBLE);
}

/** `used` and what makes its glyphs look as in the whole font, each once, in order. */
export function withHeights(used: string): string {
  const greek = /\p{Script=Greek}/u.test(used) ? GREEK_HEIGHTS : '';
  return [...new Set(used + LATIN_HEIGHTS + greek)].sort().join('');
}
