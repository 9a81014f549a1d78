/** `[^1]` without its note, which stays text; a note that nothing refers to is told by the build. */
import { footnoteMissing } from '../../../diagnostics/catalogue/lint.ts';
import type { LintRule } from './lint-rule.ts';

/** In a note without footnotes, `[^a-z]` is more likely a regular expression. */
export const footnotes: LintRule = ({ nodes, prose }) => {
  const hasFootnotes = nodes.some(({ type }) => type === 'footnoteDefinition');
  const pattern = hasFootnotes ? /\[\^([\p{L}\p{N}_-]+)\]/gu : /\[\^(\d{1,3})\](?![*+?{])/g;
  return [...prose.matchAll(pattern)].map((match) => {
    const [{ length }, label = ''] = match;
    return { problem: footnoteMissing(label), offset: match.index, length };
  });
};
