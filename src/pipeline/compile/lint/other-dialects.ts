/** What other programs read as Markdown and Scholium shows as text: `==…==`, `:::tip`, `{width=50%}`. */
import {
  colonContainer,
  highlightMarks,
  pictureAttributes,
} from '../../../diagnostics/catalogue/markdown-slips.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { BLANK, rangeOf } from './prose.ts';

export const otherDialects: LintRule = (note) => [
  ...highlights(note),
  ...containers(note),
  ...attributes(note),
];

/** With a space inside it compares: `a == b`. */
const HIGHLIGHT = /(?<![=\w!<>])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/g;

function highlights({ prose }: LintedNote): Finding[] {
  return [...prose.matchAll(HIGHLIGHT)]
    .filter(([written]) => written.replaceAll(BLANK, '') !== '====')
    .map(({ 0: { length }, index: offset }) => ({ problem: highlightMarks(), offset, length }));
}

/** `:::` alone ends one; `::: warning 注意` has a title. */
function containers({ lines }: LintedNote): Finding[] {
  return lines.flatMap(({ offset, prose }): Finding[] => {
    const [written, kind = ''] = /^:{3,}[ \t]*\{?\.?([\p{L}][\p{L}-]*)/u.exec(prose) ?? [];
    if (written === undefined) return [];
    return [{ problem: colonContainer(kind), offset, length: written.length }];
  });
}

function attributes({ nodes, text, prose }: LintedNote): Finding[] {
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== 'image') return [];
    const offset = rangeOf(node).end;
    const [written] = /^\{[^{}\n]*[=.#:][^{}\n]*\}/.exec(prose.slice(offset, offset + 200)) ?? [];
    if (written === undefined) return [];
    const { length } = written;
    return [{ problem: pictureAttributes(text.slice(offset, offset + length)), offset, length }];
  });
}
