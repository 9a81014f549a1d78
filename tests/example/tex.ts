/** TeX that KaTeX accepts, full of what Markdown would take for its own, for property tests. */
import fc from 'fast-check';

const ATOMS = [
  ...['x', 'y_1', 'a_{ij}', 'x^*', 'y^{*}', '*', '**', '{_a}', "f'", '\\{', '\\}', '|x|', '\\|'],
  ...['<', '>', '<b>', '\\_', '\\%', '\\&', '\\#', '~', '~~', '!', '[a](b)', '![a](b)', '`', '``'],
  ...['\\\\', '\\,', '\\;', 'www.a.com', 'https://a.org', 'a@b.org', '\\text{中文，是 **否**}'],
  ...['\\begin{matrix}a&b\\\\c&d\\end{matrix}', '\\left\\{x\\right.', '\\mathbf{x}', '{{x}}'],
  ...['"', '--', '1.', '+', '- ', '(a)', ':', '“', '检测', '😀', '\\frac{1}{2}'],
];

/** One formula of one line, without a space at either end, which Markdown would take off. */
export function inlineTex(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...ATOMS), { minLength: 1, maxLength: 6 })
    .map((atoms) => atoms.join(' ').trim());
}

/** The lines of one formula; none is blank. */
export function displayTex(): fc.Arbitrary<string[]> {
  return fc.array(inlineTex(), { minLength: 1, maxLength: 4 });
}
