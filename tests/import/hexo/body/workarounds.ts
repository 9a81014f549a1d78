/** Formulas as authors wrote them for Hexo with marked, what reached MathJax, and what they become. */

export interface Workaround {
  written: string;
  /** After marked, as text of the page; undefined where marked destroys the formula. */
  rendered: string | undefined;
  expected: string;
}

type Row = [written: string, rendered: string | undefined, expected: string];

/** Undone: what is expected is what reached MathJax. */
const UNDONE: Row[] = [
  ['$a\\_b$', '$a_b$', '$a_b$'],
  [
    '$\\mathbf{x}\\_i$ 与 $\\mathbf{y}\\_i$',
    '$\\mathbf{x}_i$ 与 $\\mathbf{y}_i$',
    '$\\mathbf{x}_i$ 与 $\\mathbf{y}_i$',
  ],
  ['$x^\\*$', '$x^*$', '$x^*$'],
  ['$a \\\\\\\\ b$', '$a \\\\ b$', '$a \\\\ b$'],
  ['$\\\\{a\\\\}$', '$\\{a\\}$', '$\\{a\\}$'],
  ['$\\left\\\\{a\\right.$', '$\\left\\{a\\right.$', '$\\left\\{a\\right.$'],
  ['$a\\\\,b\\\\;c\\\\!d$', '$a\\,b\\;c\\!d$', '$a\\,b\\;c\\!d$'],
  ['$\\\\|x\\\\|$', '$\\|x\\|$', '$\\|x\\|$'],
  ['$a\\\\_b$', '$a\\_b$', '$a\\_b$'],
  ['$50\\\\%$', '$50\\%$', '$50\\%$'],
  ['$\\\\alpha + \\\\frac{1}{2}$', '$\\alpha + \\frac{1}{2}$', '$\\alpha + \\frac{1}{2}$'],
  ['$\\\\\\{a\\\\\\}$', '$\\{a\\}$', '$\\{a\\}$'],
  ['$a &lt; b &gt; c$', '$a < b > c$', '$a < b > c$'],
  ['$\\\\&#123;a\\\\&#125;$', '$\\{a\\}$', '$\\{a\\}$'],
  ['$x&#95;1 &#123;a&#125;$', '$x_1 {a}$', '$x_1 {a}$'],
  ['$a<!-- -->_b<!-- -->$', '$a_b$', '$a_b$'],
  ['$\\(a\\) \\[b\\]$', '$(a) [b]$', '$(a) [b]$'],
  [
    '$\\begin{cases}a \\\\\\\\ \\\\{b\\\\,c\\end{cases}$',
    '$\\begin{cases}a \\\\ \\{b\\,c\\end{cases}$',
    '$\\begin{cases}a \\\\ \\{b\\,c\\end{cases}$',
  ],
  [
    '$\\\\begin{matrix}a\\\\end{matrix}$',
    '$\\begin{matrix}a\\end{matrix}$',
    '$\\begin{matrix}a\\end{matrix}$',
  ],
  ['$\\mathrm{a\\_b}$', '$\\mathrm{a_b}$', '$\\mathrm{a_b}$'],
];

/** As written: what reached MathJax was not what the author meant. */
const KEPT: Row[] = [
  ['$a_i$ 与 $b_i$', '$a_i$ 与 $b_i$', '$a_i$ 与 $b_i$'],
  ['$x_{i}*y_{i}*z$', '$x_{i}*y_{i}*z$', '$x_{i}*y_{i}*z$'],
  ['$\\mathbf{x}_i + \\mathbf{y}_ i$', undefined, '$\\mathbf{x}_i + \\mathbf{y}_ i$'],
  ['$a \\\\ b$', '$a \\ b$', '$a \\\\ b$'],
  ['$b \\\\{a}$', '$b \\{a}$', '$b \\\\{a}$'],
  ['$x\\{a\\}$', '$x{a}$', '$x\\{a\\}$'],
  ['$a\\,b\\;c\\|d\\|$', '$a,b;c|d|$', '$a\\,b\\;c\\|d\\|$'],
  ['$5\\%$', '$5%$', '$5\\%$'],
  ['$\\text{a\\_b}$', '$\\text{a_b}$', '$\\text{a\\_b}$'],
  ['$a_b\\_c$', '$a_b_c$', '$a_b\\_c$'],
  [
    '$\\begin{aligned}a \\\\&= b \\\\[2pt] |c|\\end{aligned}$',
    '$\\begin{aligned}a \\&= b \\[2pt] |c|\\end{aligned}$',
    '$\\begin{aligned}a \\\\&= b \\\\[2pt] |c|\\end{aligned}$',
  ],
  [
    '$\\begin{cases}a \\\\x\\end{cases}$',
    '$\\begin{cases}a \\x\\end{cases}$',
    '$\\begin{cases}a \\\\x\\end{cases}$',
  ],
  ['$\\frac{ {a}_1 }{b}$', '$\\frac{ {a}_1 }{b}$', '$\\frac{ {a}_1 }{b}$'],
  ["$f'(x)$", "$f'(x)$", "$f'(x)$"],
];

const workaroundOf = ([written, rendered, expected]: Row): Workaround => ({
  written,
  rendered,
  expected,
});

export const UNDONE_WORKAROUNDS = UNDONE.map(workaroundOf);
export const KEPT_FORMULAS = KEPT.map(workaroundOf);
