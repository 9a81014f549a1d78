/** LaTeX outside of dollar signs: environments, and references that notes do not have. */
import {
  environmentInText,
  latexReference,
} from '../../../diagnostics/catalogue/markdown-slips.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';

const ENVIRONMENT =
  /\\begin\{((?:equation|align|aligned|alignat|gather|gathered|eqnarray|multline|split|cases|array|[bBpvV]?matrix)\*?)\}/g;
const REFERENCE = /\\([cC]ref|autoref|nameref|pageref|cite[a-z]*)\*?(?:\[[^\]\n]*\])?\{[^{}\n]*\}/g;

export const latexInText: LintRule = (note) => [...environments(note), ...references(note)];

function environments({ prose }: LintedNote): Finding[] {
  return [...prose.matchAll(ENVIRONMENT)].map((match) => {
    const [{ length }, name = ''] = match;
    return { problem: environmentInText(name), offset: match.index, length };
  });
}

function references({ prose }: LintedNote): Finding[] {
  return [...prose.matchAll(REFERENCE)].map((match) => {
    const [{ length }, name = ''] = match;
    const kind = name.startsWith('cite') ? 'source' : 'equation';
    return { problem: latexReference(`\\${name}`, kind), offset: match.index, length };
  });
}
