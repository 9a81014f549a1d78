/** `[^1]` without its note, and a note that nothing refers to: both would be lost. */
import type { FootnoteDefinition } from 'mdast';
import { footnoteMissing, footnoteUnused } from '../../../diagnostics/catalogue/lint.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const footnotes: LintRule = (note) => {
  const definitions = note.nodes.filter((node) => node.type === 'footnoteDefinition');
  const references = note.nodes.filter((node) => node.type === 'footnoteReference');
  const used = new Set(references.map(({ identifier }) => identifier));
  const unused = definitions.filter(({ identifier }) => !used.has(identifier));
  return [...missing(note, definitions.length > 0), ...unused.map((node) => unusedAt(node, note))];
};

/** In a note without footnotes, `[^a-z]` is more likely a regular expression. */
function missing({ prose }: LintedNote, hasFootnotes: boolean): Finding[] {
  const pattern = hasFootnotes ? /\[\^([\p{L}\p{N}_-]+)\]/gu : /\[\^(\d{1,3})\](?![*+?{])/g;
  return [...prose.matchAll(pattern)].map((match) => {
    const [{ length }, label = ''] = match;
    return { problem: footnoteMissing(label), offset: match.index, length };
  });
}

function unusedAt(node: FootnoteDefinition, { text }: LintedNote): Finding {
  const { start, end } = rangeOf(node);
  const length = text.slice(start, end).indexOf(']') + 1;
  return { problem: footnoteUnused(node.label ?? node.identifier), offset: start, length };
}
