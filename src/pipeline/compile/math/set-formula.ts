/** TeX → a formula as pages have it: HTML and MathML, with classes for KaTeX's inline styles. */
import type { Formula } from '../../../model.ts';
import {
  isSpan,
  type KatexElement,
  type KatexNode,
  katexTree,
  type Macros,
  type Tex,
} from './katex.ts';
import { writeMarkup } from './markup.ts';
import { withStyleClasses } from './style-classes.ts';

/** One formula in both of its forms. Throws what `katexTree` throws. */
export function setFormula(formula: Tex, macros: Macros): Formula {
  const { display } = formula;
  const parts = partsOf(katexTree(formula, macros), display);
  const mathml = withStyleClasses(parts.mathml.toMarkup().replace(NAMESPACE, ''));
  const styles = new Set(mathml.styles);
  const html = writeMarkup(parts.html, styles);
  return { display, mathml: mathml.markup, html, styles: [...styles] };
}

/** HTML knows `math` without its namespace. */
const NAMESPACE = / xmlns="[^"]*"/g;

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
