/** `eqnarray`, which KaTeX does not know: the error says so, and here is what `aligned` makes of it. */
import { useAligned } from '../../../diagnostics/catalogue/lint.ts';
import type { Fix } from '../../../model.ts';
import type { Finding, LintRule } from './lint-rule.ts';
import { rangeOf } from './prose.ts';

export const eqnarray: LintRule = ({ nodes, text }) =>
  nodes.flatMap((node): Finding[] => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return [];
    const { start, end } = rangeOf(node);
    return [...text.slice(start, end).matchAll(ENVIRONMENT)].flatMap((match) => {
      const offset = start + match.index;
      const [written, opening = '', body = ''] = match;
      const fix = alignedFix(offset, written, body);
      return fix ? [{ problem: useAligned(), offset, length: opening.length, fix }] : [];
    });
  });

const ENVIRONMENT = /(\\begin\{eqnarray\*?\})([\s\S]*?)\\end\{eqnarray\*?\}/g;

/** What stands between the two `&` of a row: a relation, a sign, or nothing. */
const RELATION = /&[ \t]*([=<>+-]?|:=|\\[a-zA-Z]+)[ \t]*&[ \t]*/g;

/** Where each row has its relation between two `&`, and nothing that counts or names equations. */
function alignedFix(offset: number, written: string, body: string): Fix | undefined {
  if (/\\(?:begin|label|tag|nonumber|notag|text|left|lefteqn)\b|%/.test(body)) {
    return undefined;
  }
  const rows = body.split('\\\\').filter((row) => row.replace(/[\s>]/g, '') !== '');
  const isPlain = (row: string) =>
    (row.match(/(?<!\\)&/g) ?? []).length === 2 && row.match(RELATION)?.length === 1;
  if (!rows.every(isPlain)) return undefined;
  const text = written
    .replace(RELATION, (_, relation: string) => `&${relation} `)
    .replace(/(\\(?:begin|end))\{eqnarray\*?\}/g, '$1{aligned}');
  return { offset, length: written.length, text };
}
