/** Formulas as pages have them: KaTeX's boxes, beside them MathML with the TeX as its annotation. */

/** The TeX that the author wrote; undefined where the page does not say. */
export function texOf(formula: Element): string | undefined {
  return formula.querySelector('annotation')?.textContent?.trim() || undefined;
}
