/** `eqnarray`, which KaTeX does not know and LaTeX advises against: `aligned` says the same. */
import type { Fix } from '../../../model.ts';

const ENVIRONMENT = /^\\begin\{eqnarray\*?\}([\s\S]*?)\\end\{eqnarray\*?\}/;

/** What stands between the two `&` of a row: a relation, a sign, or nothing. */
const RELATION = /&[ \t]*([=<>+-]?|:=|\\[a-zA-Z]+)[ \t]*&[ \t]*/g;

/**
 * The environment at `at` of `written` as `aligned`: where each row has its relation between two `&`,
 * and nothing that counts or names equations.
 */
export function alignedFix(written: string, at: number): Fix | undefined {
  const [whole, body] = ENVIRONMENT.exec(written.slice(at)) ?? [];
  if (whole === undefined || body === undefined) return undefined;
  if (/\\(?:begin|label|tag|nonumber|notag|text|left|lefteqn)\b|%/.test(body)) return undefined;
  const rows = body.split('\\\\').filter((row) => row.replace(/[\s>]/g, '') !== '');
  const isPlain = (row: string) =>
    (row.match(/(?<!\\)&/g) ?? []).length === 2 && row.match(RELATION)?.length === 1;
  if (!rows.every(isPlain)) return undefined;
  const text = whole
    .replace(RELATION, (_, relation: string) => `&${relation} `)
    .replace(/(\\(?:begin|end))\{eqnarray\*?\}/g, '$1{aligned}');
  return { offset: at, length: whole.length, text };
}
