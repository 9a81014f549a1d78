/** Formulas → HTML and MathML by KaTeX through rehype-katex: the only place that calls either. */
import type { Element, Root } from 'hast';
import { ParseError } from 'katex';
import rehypeKatex from 'rehype-katex';
import type { VFileMessage } from 'vfile-message';
import { mathError } from '../../../diagnostics/catalogue/math.ts';
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
      trust: refuse,
    });
    transform(tree, file);
    for (const message of file.messages) {
      if (message.source === 'rehype-katex') report(message, file);
    }
  };
}

/** Without this KaTeX would show the command in red, and the author would not know. */
function refuse({ command }: { command: string }): never {
  throw new ParseError(`\`${command}\` is not allowed in notes`);
}

function report({ cause, ancestors = [] }: VFileMessage, file: PostFile): void {
  const elements = ancestors.filter((node): node is Element => node.type === 'element');
  // Of `<pre><code>` made from `$$`, only the outer one has a position.
  const formula = elements.findLast((element) => element.position) ?? {};
  const tex = textOf(elements.at(-1));
  const within = cause instanceof ParseError && placeIn(file.sourceOf(formula), tex, cause);
  file.report(mathError(faultOf(cause)), formula, within || undefined);
}

function faultOf(cause: unknown): string {
  if (cause instanceof ParseError) return cause.rawMessage.replace(/^Expected/, 'expected');
  return cause instanceof RangeError ? 'it nests too deeply' : String(cause);
}

/** Where the fault is in what the author wrote; undefined for a fault in a macro, or of the whole. */
function placeIn(written: string, tex: string, fault: ParseError) {
  if (fault.position === undefined || !isOf(fault, tex)) return undefined;
  return { at: offsetInSource(written, tex, fault.position), length: fault.length ?? 1 };
}

function textOf(element: Element | undefined): string {
  return (
    element?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? ''
  );
}

/** Whether the fault is in the formula, not in a macro that it uses: KaTeX quotes what is near. */
function isOf(fault: ParseError, tex: string): boolean {
  const near = / at (?:position \d+|end of input): …?(.*?)…?$/s.exec(fault.message)?.[1] ?? '';
  return tex.includes(near.replace(/\u0332/g, ''));
}

/**
 * Where the `offset`th character of `tex` stands in `written`, which has dollars or fences around
 * it. Markdown takes indentation and `>` off the start of each line, so a line is counted from its
 * end.
 */
function offsetInSource(written: string, tex: string, offset: number): number {
  const before = tex.slice(0, offset).split('\n');
  const rest = (tex.split('\n')[before.length - 1] ?? '').length - (before.at(-1) ?? '').length;
  const fenced = /^(?:\$\$+[ \t]*\n|```)/.test(written);
  const lines = (fenced ? written : written.replace(/ ?\$+$/, '')).split('\n');
  const index = before.length - 1 + (fenced ? 1 : 0);
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  return start + Math.max(0, (lines[index] ?? '').length - rest);
}
