/** `##` and then `####`: a level that is left out is missing from the table of contents too. */
import { headingSkipped } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

/** The first heading may have any level. */
export const headingLevels: LintRule = ({ tree }) => {
  const findings: Finding[] = [];
  let above: number | undefined;
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    if (above !== undefined && node.depth > above + 1) {
      const problem = headingSkipped(above, node.depth);
      findings.push({ problem, offset: rangeOf(node).start, length: node.depth });
    }
    above = node.depth;
  }
  return findings;
};
