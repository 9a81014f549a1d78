/** `(text)[address]` and `[text] (address)`: the brackets of a link exchanged, or torn apart. */
import { reversedLink, spacedLink } from '../../../diagnostics/catalogue/lint.ts';
import { LINK_TARGET, LINK_TEXT } from './link-parts.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';

export const misplacedBrackets: LintRule = (note) => [...reversedLinks(note), ...spacedLinks(note)];

function reversedLinks({ prose, text }: LintedNote): Finding[] {
  const pattern = new RegExp(`\\(([^()\\[\\]\\n]+)\\)\\[(${LINK_TARGET})\\](?![(\\[:])`, 'gu');
  return [...prose.matchAll(pattern)].map((match) => {
    const { index: offset } = match;
    const [{ length }, shown = '', target = ''] = match;
    const words = text.slice(offset + 1, offset + 1 + shown.length);
    return {
      problem: reversedLink(),
      offset,
      length,
      fix: { offset, length, text: `[${words}](${target})` },
    };
  });
}

/** `[1] (https://…)` is a citation, not a link. */
function spacedLinks({ prose }: LintedNote): Finding[] {
  const pattern = new RegExp(`\\[(${LINK_TEXT})\\]([ \\t]+)\\((?:${LINK_TARGET})\\)`, 'gu');
  return [...prose.matchAll(pattern)]
    .filter(([, shown = '']) => !/^[\s\d,-]*$/.test(shown))
    .map((match) => {
      const [written, shown = '', gap = ''] = match;
      const offset = match.index + shown.length + 2;
      return {
        problem: spacedLink(),
        offset: match.index,
        length: written.length,
        fix: { offset, length: gap.length, text: '' },
      };
    });
}
