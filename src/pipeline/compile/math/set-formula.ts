/** TeX → a formula as pages have it: HTML and MathML, with classes for KaTeX's inline styles. */
import type { Formula } from '../../../model.ts';
import { type FaceGlyphs, GlyphSetting } from '../glyph-setting.ts';
import {
  isSpan,
  type KatexElement,
  type KatexNode,
  katexTree,
  type Macros,
  type Tex,
} from './katex.ts';
import { markupByKatex, writeMarkup } from './markup.ts';

export interface SetFormula {
  formula: Formula;
  /** What its HTML needs of KaTeX's fonts. */
  glyphs: FaceGlyphs;
}

/** One formula in both of its forms. Throws what `katexTree` throws. */
export function setFormula(tex: Tex, macros: Macros): SetFormula {
  const { display } = tex;
  const parts = partsOf(katexTree(tex, macros), display);
  const mathml = markupByKatex(parts.mathml);
  const styles = new Set(mathml.styles);
  const glyphs: FaceGlyphs = new Map();
  const html = writeMarkup(parts.html, new GlyphSetting(glyphs), styles);
  return { formula: { display, mathml: mathml.markup, html, styles: [...styles] }, glyphs };
}

/** `<math>…</math>` and `<span class="katex-html">…</span>`. */
function partsOf(tree: KatexElement, display: boolean): { mathml: KatexNode; html: KatexElement } {
  const [whole] = display ? tree.children : [tree];
  const [hidden, html] = isSpan(whole) ? whole.children : [];
  const [mathml] = isSpan(hidden) ? hidden.children : [];
  if (!mathml || !isSpan(html) || html.classes[0] !== 'katex-html') {
    throw new Error(`KaTeX's markup has another shape: ${tree.toMarkup().slice(0, 200)}`);
  }
  return { mathml, html };
}
