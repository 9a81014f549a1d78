/** `<div>$$…$$</div>`: tags that kept Markdown away from a formula, which keep it from being one here. */
import type { Conversion } from '../conversion.ts';
import { FORMULA } from '../masked.ts';

const PLAIN = `(?:\\s+(?:align=["']?center["']?|style=["']text-align:\\s*center;?["']))?\\s*`;
const WRAPPED = new RegExp(
  `^([ \\t>]*)(<(div|p|center)${PLAIN}>\\s*)(${FORMULA}+(?:\\n${FORMULA}+)*)(\\s*</\\3>)(?=[ \\t]*$)`,
  'gim',
);

/** A display formula stands in the middle without them. */
export function unwrapFormulas(conversion: Conversion, masked: string): void {
  for (const match of masked.matchAll(WRAPPED)) {
    const [all, margin = '', opening = '', , formula = ''] = match;
    const from = match.index + margin.length;
    const start = from + opening.length;
    const end = start + formula.length;
    if (!conversion.text.startsWith('$$', start)) continue;
    const why = {
      en: 'A formula in a block of HTML is not set here; in the middle it stands without',
      zh: '这里不排 HTML 块中的公式；行间公式本来就居中',
    };
    conversion.repair({ start: from, end: start }, '', why);
    conversion.repair({ start: end, end: match.index + all.length }, '', why);
  }
}
