/** What is written of KaTeX's tree is its own markup with classes for styles; so are the glyphs that it needs. */
import fc from 'fast-check';
import katex from 'katex';
import { expect, it } from 'vitest';
import type { Formula } from '../../../../src/model.ts';
import { glyphsIn } from '../../../../src/pipeline/compile/katex-glyphs.ts';
import { ParseError, type Tex } from '../../../../src/pipeline/compile/math/katex.ts';
import { type SetFormula, setFormula } from '../../../../src/pipeline/compile/math/set-formula.ts';
import { withStyleClasses } from '../../../../src/pipeline/compile/math/style-classes.ts';
import { FORMULAS } from '../../../example/formulas.ts';
import { displayTex, inlineTex } from '../../../example/tex.ts';

/** Out of the string that KaTeX makes. */
function oracle({ tex, display }: Tex): Formula {
  const options = { displayMode: display, maxExpand: 1000, maxSize: 50, strict: 'ignore' } as const;
  const whole = katex.renderToString(tex, options).replace(/ xmlns="[^"]*"/g, '');
  const written = display ? whole.slice('<span class="katex-display">'.length, -7) : whole;
  const begin = '<span class="katex"><span class="katex-mathml">'.length;
  const end = written.indexOf('</math></span>') + '</math>'.length;
  const mathml = withStyleClasses(written.slice(begin, end));
  const html = withStyleClasses(written.slice(end + '</span>'.length, -'</span>'.length));
  const styles = [...new Set([...mathml.styles, ...html.styles])];
  return { display, mathml: mathml.markup, html: html.markup, styles };
}

/** Answers whether it could be set. */
function isSame(formula: Tex): boolean {
  let made: SetFormula;
  try {
    made = setFormula(formula, {});
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    return false;
  }
  expect(made.formula).toEqual(oracle(formula));
  expect(made.glyphs).toEqual(glyphsIn(made.formula.html));
  return true;
}

it.each(Object.entries(FORMULAS))('%s', (_, formulas) => {
  for (const tex of formulas) for (const display of [false, true]) isSame({ tex, display });
});

it('with styles, pictures and marks of every kind', () => {
  const tex =
    "a'\\,\\color{red}{x<y}\\sqrt[3]{\\vec{z}}\\fcolorbox{#123456}{aqua}{é中}\\sout{y}\\widehat{xyz}\\operatorname*{arg\\,max}_i f\\tag{1'}";
  expect(isSame({ tex, display: true })).toBe(true);
});

it('whatever a formula holds', () => {
  fc.assert(
    fc.property(inlineTex(), fc.boolean(), (tex, display) => void isSame({ tex, display })),
  );
  fc.assert(
    fc.property(displayTex(), (lines) => void isSame({ tex: lines.join('\n'), display: true })),
  );
});
