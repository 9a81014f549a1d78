/** Which of KaTeX's fonts its style sheet sets a text in, by the classes around it. */

/** A font as CSS asks for it. */
export interface Font {
  family: string;
  bold: boolean;
  italic: boolean;
}

/** Of text that no rule is about: `.katex` itself. */
export const BASE_FONT: Font = { family: 'KaTeX_Main', bold: false, italic: false };

/**
 * What an element with these classes changes, in the order of the style sheet: the last rule wins.
 * A test reads the same from the style sheet itself.
 */
export const FONT_RULES: [classes: string, change: Partial<Font>][] = [
  ['textbf', { bold: true }],
  ['textit', { italic: true }],
  ['textrm', { family: 'KaTeX_Main' }],
  ['textsf', { family: 'KaTeX_SansSerif' }],
  ['texttt', { family: 'KaTeX_Typewriter' }],
  ['mathnormal', { family: 'KaTeX_Math', italic: true }],
  ['mathit', { family: 'KaTeX_Main', italic: true }],
  ['mathrm', { italic: false }],
  ['mathbf', { family: 'KaTeX_Main', bold: true }],
  ['boldsymbol', { family: 'KaTeX_Math', bold: true, italic: true }],
  ['amsrm', { family: 'KaTeX_AMS' }],
  ['mathbb', { family: 'KaTeX_AMS' }],
  ['textbb', { family: 'KaTeX_AMS' }],
  ['mathcal', { family: 'KaTeX_Caligraphic' }],
  ['mathfrak', { family: 'KaTeX_Fraktur' }],
  ['textfrak', { family: 'KaTeX_Fraktur' }],
  ['mathboldfrak', { family: 'KaTeX_Fraktur', bold: true }],
  ['textboldfrak', { family: 'KaTeX_Fraktur', bold: true }],
  ['mathtt', { family: 'KaTeX_Typewriter' }],
  ['mathscr', { family: 'KaTeX_Script' }],
  ['textscr', { family: 'KaTeX_Script' }],
  ['mathsf', { family: 'KaTeX_SansSerif' }],
  ['mathboldsf', { family: 'KaTeX_SansSerif', bold: true }],
  ['textboldsf', { family: 'KaTeX_SansSerif', bold: true }],
  ['mathsfit', { family: 'KaTeX_SansSerif', italic: true }],
  ['mathitsf', { family: 'KaTeX_SansSerif', italic: true }],
  ['textitsf', { family: 'KaTeX_SansSerif', italic: true }],
  ['mainrm', { family: 'KaTeX_Main', italic: false }],
  ['delimsizing size1', { family: 'KaTeX_Size1' }],
  ['delimsizing size2', { family: 'KaTeX_Size2' }],
  ['delimsizing size3', { family: 'KaTeX_Size3' }],
  ['delimsizing size4', { family: 'KaTeX_Size4' }],
  // Of the pieces of a large delimiter: the style sheet means the spans right inside.
  ['delim-size1', { family: 'KaTeX_Size1' }],
  ['delim-size4', { family: 'KaTeX_Size4' }],
  ['op-symbol small-op', { family: 'KaTeX_Size1' }],
  ['op-symbol large-op', { family: 'KaTeX_Size2' }],
];

/** Styles of each family, named as the files of the fonts are: `KaTeX_Main-BoldItalic`. */
export const STYLES: Record<string, string[]> = {
  KaTeX_AMS: ['Regular'],
  KaTeX_Caligraphic: ['Bold', 'Regular'],
  KaTeX_Fraktur: ['Bold', 'Regular'],
  KaTeX_Main: ['Bold', 'BoldItalic', 'Italic', 'Regular'],
  KaTeX_Math: ['BoldItalic', 'Italic'],
  KaTeX_SansSerif: ['Bold', 'Italic', 'Regular'],
  KaTeX_Script: ['Regular'],
  KaTeX_Size1: ['Regular'],
  KaTeX_Size2: ['Regular'],
  KaTeX_Size3: ['Regular'],
  KaTeX_Size4: ['Regular'],
  KaTeX_Typewriter: ['Regular'],
};

const RULES = FONT_RULES.map(([classes, change]) => ({ all: classes.split(' '), change }));

/** The font of an element with these classes inside text of `outer`. */
export function fontWithin(outer: Font, classes: string[]): Font {
  const rules = RULES.filter(({ all }) => all.every((one) => classes.includes(one)));
  return Object.assign({ ...outer }, ...rules.map(({ change }) => change));
}

/** The face that a browser takes for `font`: the slope counts before the weight. */
export function faceFor({ family, bold, italic }: Font): string {
  const styles = STYLES[family] ?? [];
  const sloped = styles.filter((style) => style.endsWith('Italic') === italic);
  const candidates = sloped.length > 0 ? sloped : styles;
  const style = candidates.find((each) => each.startsWith('Bold') === bold) ?? candidates[0];
  return `${family}-${style}`;
}
