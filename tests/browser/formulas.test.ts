/** Formulas as readers see them: what their classes show is what KaTeX's inline styles would, under a strict policy too. */
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { isCommonStyle, ruleOfStyle } from '../../src/base/style-class.ts';
import type { Tex } from '../../src/pipeline/compile/math/katex.ts';
import { setFormula } from '../../src/pipeline/compile/math/set-formula.ts';
import { formulaHtml } from '../../src/pipeline/render/page/formula-html.ts';
import { reader } from './chromium.ts';
import { DETR } from './page-kinds.ts';

const blog = reader();

const FORMULAS = [
  'x_1^2 + \\sqrt[3]{\\frac{a}{b}} \\cdot \\widehat{xyz} + \\overrightarrow{AB}',
  '\\sum_{i=1}^{n} \\int_0^\\infty \\prod_{k} \\left(\\frac{\\partial L}{\\partial \\theta_i}\\right)^2',
  '\\left\\{\\begin{matrix} a & b \\\\ c & \\cfrac{1}{1+\\cfrac{1}{x}} \\end{matrix}\\right\\}',
  '\\begin{array}{|c|c:c|} \\hline 1 & 2 & 3 \\\\ \\hdashline 4 & 5 & 6 \\\\ \\hline \\end{array}',
  '\\begin{cases} x & \\text{若 } x > 0 \\\\ 0 & \\text{否则} \\end{cases}',
  '\\underbrace{a + b}_{m} \\overbrace{c}^{n} \\boxed{d} \\cancel{e} \\sout{f} \\phase{-78}',
  '\\color{red} x \\textcolor{#0a0}{y} \\colorbox{yellow}{z} \\fcolorbox{#123456}{aqua}{w}',
  '\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathscr{F} \\mathsf{a} \\mathtt{b} \\boldsymbol{\\theta} \\not\\equiv',
  '\\rule[2pt]{3em}{1em} \\raisebox{3pt}{a} \\hspace{1em} \\kern-3pt b \\tag{★}',
  '\\xrightarrow[下]{\\text{上}} \\Bigg[ \\bigg( \\Big\\{ \\big| x \\big| \\Big\\} \\bigg) \\Bigg] \\ce{2H2 + O2 -> 2H2O}',
];

describe('classes in place of styles', () => {
  it('look the same to the pixel', async () => {
    const post = await blog.look(DETR);
    const sheet = await post.locator('link[href*="katex.min"]').getAttribute('href');
    const shown = async (body: string, rules: string) => {
      const page = await blog.blank({ viewport: { width: 900, height: 1200 }, bypassCSP: true });
      await page.goto(`${blog.site.url}404.html`); // a page of the same host, whose fonts load
      await page.setContent(
        `<!doctype html><link rel="stylesheet" href="${new URL(sheet ?? '', blog.site.url)}"><style>${rules}</style>${body}`,
      );
      await page.evaluate(() => document.fonts.ready);
      return page.screenshot();
    };
    const formulas = FORMULAS.map((tex): Tex => ({ tex, display: true }));
    const made = formulas.map((formula) => setFormula(formula, {}).formula);
    const styles = [...new Set(made.flatMap(({ styles }) => styles))];
    expect(styles.some(isCommonStyle)).toBe(true); // their rules are in KaTeX's style sheet
    const own = styles.filter((style) => !isCommonStyle(style));
    const rules = own.map(ruleOfStyle).join('');
    const ours = made.map((formula) => formulaHtml(formula, 'htmlAndMathml')).join('');
    const theirs = FORMULAS.map((tex) =>
      katex.renderToString(tex, { displayMode: true, strict: 'ignore' }),
    ).join('');
    expect(ours).not.toContain(' style=');
    expect(theirs).toContain(' style=');
    const [one, other] = [await shown(ours, rules), await shown(theirs, '')];
    expect(one.equals(other)).toBe(true);
    expect(one.equals(await shown(ours, ''))).toBe(false); // the rules are needed
  });
});

describe('under a policy that forbids inline styles', () => {
  it('a post looks as it does without, and nothing is refused', async () => {
    const free = await blog.look(DETR, { bypassCSP: true });
    const policed = await blog.blank();
    const complaints: string[] = [];
    policed.on('console', (message) => complaints.push(message.text()));
    await policed.goto(blog.site.url + DETR);
    for (const page of [free, policed]) await page.evaluate(() => document.fonts.ready);
    expect(await policed.screenshot()).toEqual(await free.screenshot());
    expect(complaints).toEqual([]);
  });
});
