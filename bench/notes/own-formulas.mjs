/** Formulas that one note has and hardly another: templates filled in with letters and figures. */

const LETTERS = 'abcdefghkmnpqrstuvwxyz'.split('');
const CAPITALS = 'ABCDEFGHJKLMPRSTUVWXZ'.split('');
const GREEK = 'alpha beta gamma delta eta theta kappa lambda mu nu xi rho sigma tau phi psi omega'
  .split(' ')
  .map((name) => `\\${name}`);
const ROLES =
  'cls reg box obj ctr pos neg enc dec src tgt aux seg mask con sup feat attn kd rel loc cam'.split(
    ' ',
  );
const DRESSES = ['\\hat', '\\tilde', '\\bar', '\\mathbf', '\\boldsymbol', '\\vec'];

/** @typedef {import('./chance.mjs').Chance} Chance */

/** @type {Record<'S' | 'E' | 'V' | 'D', (chance: Chance) => string>} */
export const OWN = { S: symbol, E: expression, V: value, D: size };

function letter(chance) {
  return chance.pick(chance.happens(0.3) ? GREEK : LETTERS);
}

function symbol(chance) {
  const base = chance.happens(0.25)
    ? `\\mathcal{${chance.pick(CAPITALS)}}`
    : chance.happens(0.4)
      ? `${chance.pick(DRESSES)}{${letter(chance)}}`
      : letter(chance);
  return base + lower(chance) + upper(chance);
}

function lower(chance) {
  return chance.pick([
    () => `_{${chance.pick(ROLES)}}`,
    () => `_{${chance.pick(ROLES)},${chance.whole(1, 12)}}`,
    () => `_{${chance.pick(LETTERS)}${chance.pick(LETTERS)}}`,
    () => `_{${chance.pick(LETTERS)}+${chance.whole(1, 9)}}`,
    () => `_{\\mathrm{${chance.pick(ROLES)}}}`,
  ])();
}

function upper(chance) {
  return chance.pick([
    () => '',
    () => `^{(${chance.whole(1, 24)})}`,
    () => '^*',
    () => '^\\top',
    () => `^{${chance.pick(LETTERS)}}`,
  ])();
}

function figure(chance) {
  return chance.pick([
    () => `0.${chance.whole(101, 989)}`,
    () => `${chance.whole(11, 989)}`,
    () => `${chance.whole(11, 97)}.${chance.whole(1, 9)}`,
    () => `${chance.whole(1, 9)}.${chance.whole(1, 9)} \\times 10^{-${chance.whole(2, 6)}}`,
  ])();
}

function value(chance) {
  const relation = chance.pickByRank(['=', '\\le', '\\ge', '\\approx', '\\in']);
  if (relation !== '\\in') return `${symbol(chance)} ${relation} ${figure(chance)}`;
  const [from, to] = [chance.whole(1, 40), chance.whole(41, 990)];
  return `${symbol(chance)} \\in [${from}, ${to}]`;
}

function size(chance) {
  const [rows, columns] = [chance.whole(2, 96) * 8, chance.whole(2, 96) * 8];
  return chance.pick([
    () => `\\mathbb{R}^{${rows} \\times ${columns}}`,
    () => `${rows} \\times ${columns}`,
    () => `\\mathbb{R}^{${chance.pick(CAPITALS)} \\times ${rows} \\times ${columns}}`,
    () => `O(${letter(chance)}^{${chance.whole(1, 3)}} \\log ${letter(chance)} + ${rows})`,
    () => `\\frac{H}{${rows}} \\times \\frac{W}{${columns}}`,
  ])();
}

/** Short enough for a line of text. */
function expression(chance) {
  const [a, b, c] = [symbol(chance), symbol(chance), symbol(chance)];
  const [i, n] = [chance.pick(LETTERS), chance.pick(CAPITALS)];
  return chance.pick([
    () => `${a} = \\frac{${b}}{${c} + ${figure(chance)}}`,
    () => `${a} = \\sum_{${i}=1}^{${n}} w_{${i}} ${b}`,
    () => `${a} = \\sigma(${b} ${c} + ${letter(chance)})`,
    () => `${a} = \\log \\frac{${b}}{1 - ${b}}`,
    () => `${a} = (1 - ${letter(chance)})${b} + ${figure(chance)}\\,${c}`,
    () => `\\lVert ${a} - ${b} \\rVert_2 \\le ${figure(chance)}`,
    () => `${a} = \\arg\\min_{${i}} \\lVert ${b} - ${c} \\rVert^2`,
    () => `\\mathbb{E}_{x \\sim ${n}}[${a}] = ${b}`,
    () => `${a} < ${b} < ${c}`,
    () => `${a} = \\max(0, ${figure(chance)} - ${b})`,
    () => `p(${a} | ${b}) \\propto \\exp(-${letter(chance)} ${c})`,
    () => `${a} \\leftarrow ${a} - ${figure(chance)} \\nabla ${b}`,
    () => `\\cos(${a}, ${b}) = \\frac{\\langle ${a}, ${b} \\rangle}{\\lVert ${c} \\rVert}`,
    () => `\\sqrt{${a} + ${b}} \\approx ${figure(chance)}`,
  ])();
}
