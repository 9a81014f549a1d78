/** `[text][label]` without a line `[label]: address`. */
import { definitionMissing } from '../../../diagnostics/catalogue/lint.ts';
import type { LintRule } from './lint-rule.ts';

/** Not `dp[i][j]`, `[1][2]` or `[a][b]`: text of more than a letter or two. */
const REFERENCE =
  /(?<![A-Za-z0-9_\])$\ufdd3])!?\[(?!\^)([^[\]\n]{2,})\]\[([\p{L}\p{N}][\p{L}\p{N}_ .:-]*)\](?![[(])/gu;

export const missingDefinitions: LintRule = ({ nodes, prose }) => {
  const hasDefinitions = nodes.some(({ type }) => type === 'definition');
  return [...prose.matchAll(REFERENCE)]
    .filter(([, shown = '']) => (hasDefinitions ? !/^[\d,\s-]*$/.test(shown) : isWords(shown)))
    .map((match) => {
      const [{ length }, , label = ''] = match;
      return { problem: definitionMissing(label), offset: match.index, length };
    });
};

/** In a note that defines no address at all, only what cannot be an index of an array. */
function isWords(shown: string): boolean {
  return /\p{Script=Han}|[a-z]{2} [a-z]/iu.test(shown);
}
