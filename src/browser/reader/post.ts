/** What search adds to posts, loaded when it is needed: marks of what was searched, and a link at formulas. */
export { offerFormula } from './formula-link.ts';
export { showMarks } from './marks.ts';
