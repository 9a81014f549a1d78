/** Formulas → HTML and MathML by KaTeX through rehype-katex: the only place that calls either. */
import type { Root } from 'hast';
import { ParseError } from 'katex';
import rehypeKatex from 'rehype-katex';
import type { VFileMessage } from 'vfile-message';
import { mathError } from '../../../diagnostics/catalogue/markdown.ts';
import type { PostFile } from '../post-file.ts';

/** KaTeX's own limit is none: one `\rule` could be as large as a screen, or a country. */
const MAX_SIZE_EM = 50;
const MAX_EXPANSIONS = 1000;

export interface MathOptions {
  macros: Record<string, string>;
}

/** `macros` is copied for each post, since `\gdef` writes into it. */
export function math(options: MathOptions) {
  return (tree: Root, file: PostFile): void => {
    const transform = rehypeKatex({
      macros: { ...options.macros },
      maxExpand: MAX_EXPANSIONS,
      maxSize: MAX_SIZE_EM,
      strict: 'ignore',
      trust: false,
    });
    transform(tree, file);
    for (const message of file.messages) {
      if (message.source === 'rehype-katex') report(message, file);
    }
  };
}

function report(message: VFileMessage, file: PostFile): void {
  const { cause, ancestors } = message;
  const element = ancestors?.at(-1) ?? {};
  const written = file.sourceOf(element);
  if (!(cause instanceof ParseError)) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    file.report(mathError(fault), element);
    return;
  }
  const tex = cause.position ?? 0;
  const at = offsetInSource(written, tex);
  const fault = cause.rawMessage.replace(/^Expected/, 'expected');
  file.report(mathError(fault), element, { at, length: cause.length ?? 1 });
}

/**
 * Where the `offset`th character of a formula stands in what the author wrote: past the opening
 * dollars or fence line, and past the indentation that Markdown takes off each line.
 */
function offsetInSource(written: string, offset: number): number {
  const fence = /^(?:\$\$+[ \t]*\n|```+[^\n]*\n)/.exec(written);
  if (!fence) {
    const opening = /^\$+(?: (?=.* \$+$))?/s.exec(written)?.[0].length ?? 0;
    return Math.min(written.length - 1, opening + offset);
  }
  const lines = written.slice(fence[0].length).split('\n');
  const indent = commonIndent(lines);
  let rest = offset;
  let at = fence[0].length;
  for (const line of lines) {
    const taken = Math.min(indent, line.length - line.trimStart().length);
    if (rest <= line.length - taken) return at + taken + rest;
    rest -= line.length - taken + 1;
    at += line.length + 1;
  }
  return Math.max(0, written.length - 1);
}

/** The closing fence stands where Markdown counts from. */
function commonIndent(lines: string[]): number {
  const closing = lines.at(-1) ?? '';
  return closing.length - closing.trimStart().length;
}
