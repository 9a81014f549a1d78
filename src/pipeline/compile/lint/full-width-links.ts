/** `[文](…)` and `![图](…)` typed with full-width marks, which Markdown reads as text. */
import { fullWidthLink } from '../../../diagnostics/catalogue/lint.ts';
import { isPicture, LINK_TARGET, LINK_TEXT } from './link-parts.ts';
import type { Finding, LintedNote, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const fullWidthLinks: LintRule = (note) => [...bracketed(note), ...pictures(note)];

function bracketed({ prose, text }: LintedNote): Finding[] {
  const pattern = new RegExp(
    `(!|(?<![^\\s])！)?([\\[［【])(${LINK_TEXT})([\\]］】])([(（])(${LINK_TARGET})([)）])`,
    'gu',
  );
  const found = [...prose.matchAll(pattern)].filter(([, , open, , close, left, , right]) =>
    isMeant(`${open}${close}`, `${left}${right}`),
  );
  return found.map((match) => {
    const { index: offset } = match;
    const [{ length }, mark = '', , shown = '', , , target = ''] = match;
    const start = offset + mark.length + 1;
    const words = text.slice(start, start + shown.length);
    const mended = `${mark && '!'}[${words}](${target})`;
    return {
      problem: fullWidthLink(mark === '' ? 'link' : 'picture'),
      offset,
      length,
      fix: { offset, length, text: mended },
    };
  });
}

/** `【论文】（https://…）` is Chinese punctuation all through: it may be meant as it is. */
function isMeant(square: string, round: string): boolean {
  if (square === '【】') return round === '()';
  if (square === '[]') return round !== '()';
  return square === '［］' || /[[\]]/.test(square);
}

/** A link to a picture after `！`, where no sentence ends. */
function pictures({ nodes, text }: LintedNote): Finding[] {
  return nodes.flatMap((node): Finding[] => {
    if (node.type !== 'link') return [];
    const offset = rangeOf(node).start - 1;
    if (text.charAt(offset) !== '！' || !isPicture(node.url)) return [];
    if (/\S/.test(text.charAt(offset - 1))) return [];
    const fix = { offset, length: 1, text: '!' };
    return [{ problem: fullWidthLink('exclamation'), offset, length: 1, fix }];
  });
}
