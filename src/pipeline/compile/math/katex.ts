/** TeX → HTML and MathML by KaTeX: the only place that calls it. */
import katex, { type KatexOptions, ParseError } from 'katex';
import 'katex/contrib/mhchem';
import type { Formula } from '../../../model.ts';
import { withStyleClasses } from './style-classes.ts';

/** KaTeX's own limit is none: one `\rule` could be as large as a screen, or a country. */
const MAX_SIZE_EM = 50;
const MAX_EXPANSIONS = 1000;

/** KaTeX writes the definitions of `\gdef` into it. */
export type Macros = NonNullable<KatexOptions['macros']>;

export interface Tex {
  tex: string;
  /** On a line of its own. */
  display: boolean;
}

/**
 * One formula in both of its forms. Throws KaTeX's `ParseError`, or a `RangeError` where TeX nests
 * too deeply for the stack.
 */
export function setFormula({ tex, display }: Tex, macros: Macros): Formula {
  const markup = katex.renderToString(tex, {
    displayMode: display,
    macros,
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE_EM,
    strict: 'ignore',
    trust: refuse,
    throwOnError: true,
  });
  const parts = partsOf(markup, display);
  const mathml = withStyleClasses(parts.mathml);
  const html = withStyleClasses(parts.html);
  const styles = [...new Set([...mathml.styles, ...html.styles])];
  return { display, mathml: mathml.markup, html: html.markup, styles };
}

const DISPLAY = '<span class="katex-display">';
const OPENING = '<span class="katex"><span class="katex-mathml">';
const BETWEEN = '</math></span>';
const NAMESPACE = / xmlns="[^"]*"/g;
const CLOSING = '</span>';

/**
 * `<math>…</math>` and `<span class="katex-html">…</span>`: in texts KaTeX escapes every `<` and `"`.
 * HTML knows `math` and `svg` without their namespaces.
 */
function partsOf(markup: string, display: boolean): { mathml: string; html: string } {
  const whole = display ? markup.slice(DISPLAY.length, -CLOSING.length) : markup;
  const end = whole.indexOf(BETWEEN);
  if (!whole.startsWith(OPENING) || end === -1) {
    throw new Error(`KaTeX's markup has another shape: ${markup.slice(0, 200)}`);
  }
  return {
    mathml: whole.slice(OPENING.length, end + '</math>'.length).replace(NAMESPACE, ''),
    html: whole.slice(end + BETWEEN.length, -CLOSING.length).replace(NAMESPACE, ''),
  };
}

/** Without this KaTeX would show the command in red, and the author would not know. */
function refuse({ command }: { command: string }): never {
  throw new ParseError(`\`${command}\` is not allowed in notes`);
}

export { ParseError };
