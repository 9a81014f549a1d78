/** Formulas that stand on lines of their own: sums, cases, matrices, aligned steps. */
import { OWN } from './own-formulas.mjs';

/** What every second note quotes. */
const COMMON = [
  '\\mathcal{L} = \\frac{1}{N_{cls}} \\sum_i \\mathcal{L}_{cls}(p_i, p_i^*) + \\lambda \\frac{1}{N_{reg}} \\sum_i p_i^* \\mathcal{L}_{reg}(t_i, t_i^*)',
  '\\operatorname{Attention}(Q, K, V) = \\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right) V',
  '\\mathcal{L}_{con} = -\\log \\frac{\\exp(q \\cdot k_+ / \\tau)}{\\sum_{i=0}^{K} \\exp(q \\cdot k_i / \\tau)}',
  '\\theta^* = \\arg\\min_{\\theta} \\frac{1}{N} \\sum_{i=1}^{N} \\ell\\left(f_\\theta(x_i), y_i\\right)',
  'p_t = \\begin{cases} p & \\text{if } y = 1 \\\\ 1 - p & \\text{otherwise} \\end{cases}',
  '\\log p(x) \\ge \\mathbb{E}_{q(z \\mid x)}[\\log p(x \\mid z)] - D_{KL}(q(z \\mid x) \\,\\|\\, p(z))',
  '\\operatorname{smooth}_{L_1}(x) = \\begin{cases} 0.5x^2 & \\text{if } |x| < 1 \\\\ |x| - 0.5 & \\text{otherwise} \\end{cases}',
];

/**
 * Lines of TeX.
 * @param {import('./chance.mjs').Chance} chance
 * @returns {string[]}
 */
export function displayFormula(chance) {
  if (chance.happens(0.35)) return [chance.pickByRank(COMMON)];
  const [a, b, c, d] = [OWN.S(chance), OWN.S(chance), OWN.S(chance), OWN.S(chance)];
  const number = chance.whole(2, 640);
  return chance.pick([
    () => [`${a} = \\frac{1}{${number}} \\sum_{i=1}^{${number}} \\left( ${b} - ${c} \\right)^2`],
    () => [
      `${a} = \\arg\\min_{\\theta} \\mathbb{E}_{x \\sim \\mathcal{D}} \\left[ ${b} + ${c} \\right]`,
    ],
    () => [`${a} = \\int_{0}^{${number}} ${b}\\, e^{-t / ${number}} \\, dt + ${c}`],
    () => [
      '\\begin{aligned}',
      `${a} &= ${b} + ${number}\\, ${c} \\\\`,
      `&\\le \\frac{${d}}{${number}} + \\sqrt{${c}}`,
      '\\end{aligned}',
    ],
    () => [
      `${a} =`,
      '\\begin{cases}',
      `${b}, & \\text{if } ${c} > 0.${number} \\\\`,
      `0, & \\text{otherwise}`,
      '\\end{cases}',
    ],
    () => [
      `${a} = \\begin{bmatrix} ${b} & ${number} \\\\ 0 & ${c} \\end{bmatrix}`,
      `\\begin{bmatrix} ${d} \\\\ 1 \\end{bmatrix}`,
    ],
    () => [`${a} = \\prod_{t=1}^{${number}} \\frac{${b}}{\\max(${c}, ${d})}`],
    () => [`${a} = -\\sum_{k=1}^{${number}} ${b} \\log \\frac{\\exp(${c})}{\\sum_j \\exp(${d})}`],
  ])();
}
