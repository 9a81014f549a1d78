/** Comments in formulas: `$95%$` shows 95, since TeX leaves out all from `%` to the end of the line. */
import type { Tex } from './katex.ts';

export interface TexComment {
  /** Where in the TeX its `%` stands. */
  at: number;
  /** The comment as it would be shown; undefined where it may be meant as a comment. */
  shown: string | undefined;
}

/** What `%` may stand in as it is, or an escape; else the comment. */
const VERBATIM_OR_COMMENT =
  /\\verb\*?([^A-Za-z\s])[^\n]*?\1|\\(?:url|href)\{[^{}]*\}|\\.|%[^\n]*/gs;

/** Those that are likely a per cent sign: in a display formula of several lines they are comments. */
export function commentsIn({ tex, display }: Tex): TexComment[] {
  if (!tex.includes('%') || (display && tex.trim().includes('\n'))) return [];
  return [...tex.matchAll(VERBATIM_OR_COMMENT)]
    .filter(([written]) => written.startsWith('%'))
    .map(({ 0: written, index: at }) => ({ at, shown: shown(written, tex.slice(0, at)) }));
}

/** A comment stands after a space, a per cent sign after what it counts. */
function shown(comment: string, before: string): string | undefined {
  const counts = /(?:\d\s*|[^\s\\])$/.test(before) || before.trim() === '';
  return counts ? comment.replace(/(?<!\\)%/g, '\\%') : undefined;
}
