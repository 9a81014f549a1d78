/** `[einops][https://…]`: square brackets around an address, where a link has round ones. */
import { referenceUrl } from '../../../diagnostics/catalogue/lint.ts';
import { LINK_TEXT, WEB_ADDRESS } from './link-parts.ts';
import type { LintRule } from './lint-rule.ts';

export const referenceUrls: LintRule = ({ prose }) => {
  const pattern = new RegExp(`\\[${LINK_TEXT}(\\]\\[(${WEB_ADDRESS})\\])`, 'gu');
  return [...prose.matchAll(pattern)].map((match) => {
    const [written, end = '', url = ''] = match;
    const offset = match.index + written.length - end.length;
    return {
      problem: referenceUrl(url),
      offset: match.index,
      length: written.length,
      fix: { offset, length: end.length, text: `](${url})` },
    };
  });
};
